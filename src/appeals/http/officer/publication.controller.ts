import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyNumber, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AppealReadiness } from '../../actions/appeal-readiness';
import { PublishAppeal } from '../../actions/publish-appeal';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { inputOf } from './edition.form';
import { publicationPage } from './publication.page';
import { saying } from './said';
import { taken } from './taken';

/** The publication of an edition: what it will do, or what is in its way. */
@ApiExcludeController()
@Controller('office/appeals/:slug/publication')
export class PublicationController {
  constructor(
    private readonly files: AppealFiles,
    private readonly readiness: AppealReadiness,
    private readonly publishAppeal: PublishAppeal,
  ) {}

  @Get()
  @Officer('appeals.publish')
  form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug, false);
  }

  @Post()
  @Officer('appeals.publish')
  async publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const edition = bodyNumber(body, 'edition') ?? 0;
    const published = await taken(this.publishAppeal.run(actor, { slug, edition }), inputOf);
    if (!published.ok) return this.page(actor, slug, true);
    return redirectTo(saying(appealPaths.office(slug), 'published'));
  }

  private async page(actor: OfficerActor, slug: string, refused: boolean): Promise<ViewResult> {
    const file = await this.files.ofTeam(actor, slug);
    const blockers = await this.readiness.blockers(file.latest, file.inCase);
    return publicationPage(file, actor, blockers, refused);
  }
}
