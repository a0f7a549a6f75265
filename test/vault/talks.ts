import {
  envelopeHash,
  newTipKey,
  randomId,
  sealOfficerMessage,
  sealTipsterMessage,
  type OfficerMessage,
  type TipsterMessage,
} from '../../src/vault';
import { openTalk, type TalkRow } from '../../src/vault/opening';

export const tipId = randomId();
export const tipKey = newTipKey();
export const keys = new Map([[1, tipKey]]);
export const said = (text: string): TipsterMessage => ({ v: 1, at: '2026-11-14T17:52:03Z', text });
export const answered = (text: string): OfficerMessage => ({ ...said(text), by: randomId() });

/** A talk of so many turns, the tipster and an officer in turn. */
export function talkOf(turns: number, tip = tipId): TalkRow[] {
  const rows: TalkRow[] = [];
  for (let seq = 1; seq <= turns; seq += 1) {
    const last = rows.at(-1);
    const previous = last ? envelopeHash(last.envelope) : null;
    const place = { tipId: tip, messageId: randomId(), seq, keyVersion: 1, previous };
    const speaker = seq % 2 === 1 ? 'tipster' : 'officer';
    const envelope =
      speaker === 'tipster'
        ? sealTipsterMessage(tipKey, place, said(`turn ${seq}`))
        : sealOfficerMessage(tipKey, place, answered(`turn ${seq}`));
    rows.push({ messageId: place.messageId, seq, speaker, keyVersion: 1, envelope });
  }
  return rows;
}

export const read = (rows: TalkRow[]) => openTalk(keys, tipId, rows);
