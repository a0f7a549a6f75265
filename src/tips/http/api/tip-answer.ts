import { ApiProperty } from '@nestjs/swagger';
import type { OpenedMessage } from '../../../vault/opening';
import type { ReadTip } from '../../actions/open-tip';
import type { TipEnvelope } from '../../data/tip-envelopes';
import type { TipPeople } from '../../data/tip-people';
import { CHANNELS, TIP_KINDS, type Channel, type TipKind } from '../../rules/kinds';
import { PURPOSES, type Purpose } from '../../rules/purpose';
import { TIP_FINDINGS, type TipFinding } from '../../rules/tip-findings';
import { tipReference } from '../../rules/tip-reference';
import { DISPOSITIONS, TIP_STATES, type Disposition, type TipState } from '../../rules/tip-state';

/** What may be known of a tip without opening it. */
export class TipItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'To be said aloud: T-2QHE. Two tips of a large case may share one.' })
  reference: string;

  @ApiProperty({ type: Number, nullable: true, description: 'The number of the person it is about.' })
  person: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'LARKFIELD-3, as printed on the picture.' })
  about: string | null;

  @ApiProperty({ enum: TIP_KINDS })
  kind: TipKind;

  @ApiProperty({ enum: CHANNELS })
  channel: Channel;

  @ApiProperty({ example: 'pl' })
  language: string;

  @ApiProperty({ description: 'A life may be at risk.' })
  threatToLife: boolean;

  @ApiProperty({ enum: TIP_STATES })
  state: TipState;

  @ApiProperty({ enum: DISPOSITIONS, nullable: true })
  disposition: Disposition | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who answers for it; null: the room’s pool.' })
  officer: string | null;

  @ApiProperty({ format: 'date', description: 'All that is kept of when it came.' })
  receivedOn: string;

  @ApiProperty()
  messages: number;

  @ApiProperty({ description: 'Somebody can come back to it with a receipt code.' })
  canReturn: boolean;
}

export class TipPage {
  @ApiProperty({ type: [TipItem] })
  items: TipItem[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class TipSearchAnswer extends TipPage {
  @ApiProperty({ description: 'How many were opened and looked through, newest first.' })
  searched: number;

  @ApiProperty({ description: 'There are older ones that were not.' })
  more: boolean;
}

export class TipNoteAnswer {
  @ApiProperty({ type: String, nullable: true })
  at: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Id of the officer.' })
  by: string | null;

  @ApiProperty()
  text: string;
}

export class OpenedTipAnswer extends TipItem {
  @ApiProperty({ enum: PURPOSES })
  purpose: Purpose;

  @ApiProperty({
    type: [Object],
    description: 'Both sides, oldest first: what was sent, and what was said since.',
  })
  dialogue: Record<string, unknown>[];

  @ApiProperty({ type: [TipNoteAnswer] })
  notes: TipNoteAnswer[];

  @ApiProperty({
    enum: TIP_FINDINGS,
    isArray: true,
    description: 'What is not as it was; empty nearly always.',
  })
  findings: TipFinding[];
}

export function tipItem(tip: TipEnvelope, { persons, officers, referenceOf }: TipPeople): TipItem {
  return {
    id: tip.id,
    reference: tipReference(tip.id),
    person: persons.find(({ id }) => id === tip.personId)?.number ?? null,
    about: referenceOf(tip),
    kind: tip.kind,
    channel: tip.channel,
    language: tip.language,
    threatToLife: tip.hazard,
    state: tip.state,
    disposition: tip.disposition,
    officer: tip.officerId === null ? null : (officers.get(tip.officerId) ?? tip.officerId),
    receivedOn: tip.day,
    messages: tip.messages,
    canReturn: tip.canReturn,
  };
}

export function openedTipAnswer(tip: TipEnvelope, read: ReadTip, people: TipPeople): OpenedTipAnswer {
  return {
    ...tipItem(tip, people),
    purpose: read.purpose,
    dialogue: read.messages.map(messageAnswer),
    notes: read.notes.map(({ note: { at = null, by = null, text } }) => ({ at, by, text })),
    findings: [...read.findings],
  };
}

/** A message without what is only for machines: version, the tipster's key, the keys of files. */
function messageAnswer(opened: OpenedMessage): Record<string, unknown> {
  if (opened.speaker === 'officer') {
    const { at, by, text } = opened.message;
    return { from: 'officer', at, by, text };
  }
  const { v: _v, tipsterKey: _key, files = [], ...said } = opened.message;
  return { from: 'tipster', ...said, ...(files.length > 0 && { files: files.length }) };
}
