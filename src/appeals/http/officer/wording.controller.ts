import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { KeepWording } from '../../actions/keep-wording';
import { appealPaths } from '../../appeals.paths';
import { DraftActs } from './draft-acts';
import { editionTyped, inputOf } from './edition.form';
import { saying } from './said';
import { taken } from './taken';
import { pressedPoint, reasonsTyped } from './wording.form';

/** The buttons under a field: better words, a reason to keep them, and a look at what is typed. */
@ApiExcludeController()
@Controller('office/appeals/:slug')
export class WordingController {
  constructor(
    private readonly draft: DraftActs,
    private readonly keepWording: KeepWording,
  ) {}

  /** What is typed is saved first, with the better words in it. */
  @Post('wording')
  @Officer('appeals.draft')
  async answer(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const saved = await this.draft.save(actor, slug, body);
    if ('page' in saved) return saved.page;
    const { edition } = saved.place;
    const reopened = pressedPoint(body, 'reopen');
    if (reopened) await this.keepWording.run(actor, { slug, edition, point: reopened, reason: null });
    const point = pressedPoint(body, 'keep');
    if (point && reasonsTyped(body)[point] === undefined) {
      const refused = await taken(this.keepWording.run(actor, { slug, edition, point, reason: '' }), inputOf);
      if (!refused.ok) return this.draft.page(actor, slug, refused);
    }
    return redirectTo(`${saying(appealPaths.draft(slug), 'saved')}#wording-check`);
  }

  /** The editor as it would be, kept nowhere: what a script shows while somebody types. */
  @Post('glance')
  @HttpCode(200)
  @Officer('appeals.draft')
  glance(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    return this.draft.page(actor, slug, { values: editionTyped(body), reasons: reasonsTyped(body) });
  }
}
