import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { PublishSmallEdit } from '../../actions/publish-small-edit';
import { SeeSmallEdit } from '../../actions/see-small-edit';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { MadeEdits } from '../../data/made-edits';
import { saying } from './said';
import { done, seenEdition } from './seen-edition';
import { smallEditPage } from './small-edit.page';

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
  publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const work = this.publishEdit.run(actor, seenEdition(slug, body));
    return done(work, { slug, said: 'small_edit' }, ([first]) =>
      this.page(actor, slug, first?.text ?? t('appeals.errors.appeal_edition_stale')),
    );
  }

  @Post('seen')
  @Officer('appeals.authorise')
  async see(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    await this.seeEdit.run(actor, seenEdition(slug, body));
    return redirectTo(saying(appealPaths.office(slug), 'small_edit_seen'));
  }

  private async page(actor: OfficerActor, slug: string, refused: string | null): Promise<ViewResult> {
    const file = await this.files.of(actor, slug);
    return smallEditPage(file, actor, await this.made.live(file.live), refused);
  }
}
