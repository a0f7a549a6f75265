import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AddNote } from '../../actions/add-note';
import { ReplyToTipster } from '../../actions/reply-to-tipster';
import { tipOfficePaths } from '../../tips.paths';
import { at, inboxPlace, openedPlace, saying } from '../inbox-place';
import { refusedAt } from './refused-words';
import { parseAnswerForm, parseNoteForm } from './tip.form';
import { TipScreen } from './tip-screen';

/** One tip: what it says, and what is said back. */
@ApiExcludeController()
@Controller('office/tips/:id')
export class TipController {
  constructor(
    private readonly screen: TipScreen,
    private readonly reply: ReplyToTipster,
    private readonly addNote: AddNote,
  ) {}

  @Get()
  @Officer('tips.read')
  show(
    @CurrentActor() actor: OfficerActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return this.screen.show(actor, id, inboxPlace(query), { said: bodyText(query, 'said') });
  }

  @Post('messages')
  @Officer('tips.read')
  async answer(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const place = openedPlace(query);
    const form = parseAnswerForm(body);
    const errors = form.ok
      ? await refusedAt('answer', this.reply.run(actor, { tipId, ...form.value }))
      : form.errors;
    const { text: answer } = form.ok ? form.value : form.values;
    if (errors) return this.screen.show(actor, tipId, place, { refused: { answer, errors } });
    return redirectTo(saying(at(tipOfficePaths.show(tipId), place), 'answered'));
  }

  @Post('notes')
  @Officer('tips.read')
  async note(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const place = openedPlace(query);
    const form = parseNoteForm(body);
    const errors = form.ok
      ? await refusedAt('note', this.addNote.run(actor, { tipId, ...form.value }))
      : form.errors;
    const { text: note } = form.ok ? form.value : form.values;
    if (errors) return this.screen.show(actor, tipId, place, { refused: { note, errors } });
    return redirectTo(saying(at(tipOfficePaths.show(tipId), place), 'noted'));
  }
}
