import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyNumber, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { PublishSmallEdit } from '../../actions/publish-small-edit';
import { SeeSmallEdit } from '../../actions/see-small-edit';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { MadeEdits } from '../../data/made-edits';
import { inputOf } from './edition.form';
import { saying } from './said';
import { smallEditPage } from './small-edit.page';
import { taken } from './taken';

/** An edit of what is live that needs no new authority. */
@ApiExcludeController()
@Controller('office/appeals/:slug/small-edit')
export class SmallEditController {
  constructor(
    private readonly files: AppealFiles,
    private readonly made: MadeEdits,
    private readonly publishEdit: PublishSmallEdit,
    private readonly seeEdit: SeeSmallEdit,
  ) {}

  @Get()
  @Officer('appeals.read')
  form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug, null);
  }

  @Post()
  @Officer('appeals.publish')
  async publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const edition = bodyNumber(body, 'edition') ?? 0;
    const published = await taken(this.publishEdit.run(actor, { slug, edition }), inputOf);
    if (!published.ok) {
      const [first] = published.errors;
      return this.page(actor, slug, first?.text ?? t('appeals.errors.appeal_edition_stale'));
    }
    return redirectTo(saying(appealPaths.office(slug), 'small_edit'));
  }

  @Post('seen')
  @Officer('appeals.authorise')
  async see(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    await this.seeEdit.run(actor, { slug, edition: bodyNumber(body, 'edition') ?? 0 });
    return redirectTo(saying(appealPaths.office(slug), 'small_edit_seen'));
  }

  private async page(actor: OfficerActor, slug: string, refused: string | null): Promise<ViewResult> {
    const file = await this.files.of(actor, slug);
    return smallEditPage(file, actor, await this.made.live(file.live), refused);
  }
}
