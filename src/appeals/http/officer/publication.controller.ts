import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { RedirectResult, ViewResult } from '../../../web';
import { AppealReadiness } from '../../actions/appeal-readiness';
import { PublishAppeal } from '../../actions/publish-appeal';
import { AppealFiles } from '../../data/appeal-file';
import { publicationPage } from './publication.page';
import { done, seenEdition } from './seen-edition';

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
  publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const work = this.publishAppeal.run(actor, seenEdition(slug, body));
    return done(work, { slug, said: 'published' }, () => this.page(actor, slug, true));
  }

  private async page(actor: OfficerActor, slug: string, refused: boolean): Promise<ViewResult> {
    const file = await this.files.ofTeam(actor, slug);
    const blockers = await this.readiness.blockers(file.latest, file.inCase);
    return publicationPage(file, actor, blockers, refused);
  }
}
