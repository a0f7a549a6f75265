import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AddNote } from '../../actions/add-note';
import { OpenTip } from '../../actions/open-tip';
import { ReplyToTipster } from '../../actions/reply-to-tipster';
import { PeopleOfTips } from '../../data/tip-people';
import { TipsOfTeam } from '../../data/tips-of-team';
import { DEFAULT_PURPOSE, PURPOSES, type Purpose } from '../../rules/purpose';
import { refuseTip } from '../../tips.errors';
import { MessageBody, NoteBody } from './officer-words.dto';
import { openedTipAnswer, OpenedTipAnswer } from './tip-answer';

/** One tip: what it says, and what is said back. */
@ApiTags('tips')
@ApiBearerAuth()
@Controller('api/v1/tips/:id')
export class TipsApiController {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly people: PeopleOfTips,
    private readonly openTip: OpenTip,
    private readonly reply: ReplyToTipster,
    private readonly addNote: AddNote,
  ) {}

  @Get()
  @Officer('tips.read')
  @ApiOperation({ summary: 'Open a tip; that you did, and what for, is recorded' })
  @ApiQuery({ name: 'purpose', required: false, enum: PURPOSES })
  @ApiOkResponse({ type: OpenedTipAnswer })
  async open(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Query('purpose') purpose?: string,
  ): Promise<OpenedTipAnswer> {
    const read = await this.openTip.run(actor, { tipId, purpose: purposeOf(purpose) });
    const { envelope, inCase } = await this.ofTeam.envelope(actor, tipId);
    return openedTipAnswer(envelope, read, await this.people.of(inCase, [envelope]));
  }

  @Post('messages')
  @HttpCode(204)
  @Officer('tips.read')
  @ApiOperation({ summary: 'Answer whoever sent it; they read it when they come back with their code' })
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Body() { text, afterMessage }: MessageBody,
  ): Promise<void> {
    await this.reply.run(actor, { tipId, text, ...(afterMessage !== undefined && { afterMessage }) });
  }

  @Post('notes')
  @HttpCode(204)
  @Officer('tips.read')
  @ApiOperation({ summary: 'Add a note for the team; whoever sent the tip can never open it' })
  @ApiNoContentResponse()
  async note(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Body() { text }: NoteBody,
  ): Promise<void> {
    await this.addNote.run(actor, { tipId, text });
  }
}

/** What nobody said is the usual one; what is not on the list is refused, because it would stand in the log. */
function purposeOf(said: string | undefined): Purpose {
  if (said === undefined) return DEFAULT_PURPOSE;
  const purpose = PURPOSES.find((one) => one === said);
  if (!purpose)
    throw refuseTip('tip_purpose_not_valid', {}, [{ field: 'purpose', code: 'tip_purpose_not_valid' }]);
  return purpose;
}
