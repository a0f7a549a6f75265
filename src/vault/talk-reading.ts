import { AEAD_OVERHEAD, decrypt } from './sodium/aead';
import { sameBytes } from './sodium/hash';
import { unpad } from './sodium/padding';
import { wipingAfter, zeroingAfter, type Secret } from './secrets/secret';
import type { NotesKey, TipKey } from './secrets/kinds';
import { MESSAGE_MAGIC, NOTE_MAGIC } from './sealing/contexts';
import {
  ENVELOPE_BLOCK,
  envelopeHash,
  MESSAGE_LIMIT,
  messageContext,
  messageKey,
  noteContext,
  noteKey,
  type MessagePlace,
  type NotePlace,
  type Speaker,
} from './sealing/envelopes';
import type { NoteBody, OfficerMessage, TipsterMessage } from './sealing/message-body';
import { readNoteBody, readOfficerMessage, readTipsterMessage } from './body-reading';
import { refuseUnless, VaultRefused } from './vault-refused';

/** A message's row: everything here is a claim which the envelope must bear out. */
export interface TalkRow {
  readonly messageId: string;
  readonly seq: number;
  readonly speaker: Speaker;
  readonly keyVersion: number;
  readonly envelope: Buffer;
}

export type OpenedMessage = { readonly messageId: string; readonly seq: number } & (
  | { readonly speaker: 'tipster'; readonly message: TipsterMessage }
  | { readonly speaker: 'officer'; readonly message: OfficerMessage }
);

export interface OpenedTalk {
  readonly messages: readonly OpenedMessage[];
  /** `envelopeHash` of the last envelope: the next message's `previous`, and what a seen record keeps. */
  readonly head: Buffer | null;
}

export interface NoteRow {
  readonly noteId: string;
  readonly seq: number;
  readonly envelope: Buffer;
}

export interface OpenedNote {
  readonly noteId: string;
  readonly seq: number;
  readonly note: NoteBody;
}

/**
 * Opens the whole talk of a tip. Rows are in order of `seq`; a gap, a repetition, a moved, forged or swapped
 * message refuses the talk. What cannot be seen from inside is a talk cut short at its *end*: that is what seen
 * records are for.
 */
export function openTalk(
  keys: ReadonlyMap<number, TipKey>,
  tipId: string,
  rows: readonly TalkRow[],
): OpenedTalk {
  let head: Buffer | null = null;
  const messages = rows.map((row, index) => {
    refuseUnless(row.seq === index + 1, 'broken_chain');
    const key = keys.get(row.keyVersion);
    refuseUnless(key !== undefined, 'cannot_open');
    const opened = openMessage(key, { tipId, previous: head, ...row }, row.speaker, row.envelope);
    head = envelopeHash(row.envelope);
    return opened;
  });
  return { messages, head };
}

/** Opens one message whose predecessor is known. */
export function openMessage(
  tipKey: TipKey,
  place: MessagePlace,
  speaker: Speaker,
  envelope: Buffer,
): OpenedMessage {
  const json = openEnvelope(MESSAGE_MAGIC, messageKey(tipKey), messageContext(place, speaker), envelope);
  const { messageId, seq } = place;
  return speaker === 'tipster'
    ? { messageId, seq, speaker, message: readTipsterMessage(json) }
    : { messageId, seq, speaker, message: readOfficerMessage(json) };
}

/** Opens all notes of a tip, in order, with the same care as a talk. */
export function openNotes(
  notesKey: NotesKey,
  tipId: string,
  rows: readonly NoteRow[],
): { notes: readonly OpenedNote[]; head: Buffer | null } {
  let previous: Buffer | null = null;
  const notes = rows.map((row, index) => {
    refuseUnless(row.seq === index + 1, 'broken_chain');
    const place: NotePlace = { tipId, noteId: row.noteId, seq: row.seq, previous };
    const json = openEnvelope(NOTE_MAGIC, noteKey(notesKey), noteContext(place), row.envelope);
    previous = envelopeHash(row.envelope);
    return { noteId: row.noteId, seq: row.seq, note: readNoteBody(json) };
  });
  return { notes, head: previous };
}

/** Wipes the file keys inside an opened talk. The words themselves are strings and go with the garbage. */
export function wipeTalk(talk: OpenedTalk): void {
  for (const opened of talk.messages) {
    if (opened.speaker === 'tipster') opened.message.files?.forEach((file) => file.key.wipe());
  }
}

function openEnvelope(magic: Buffer, key: Secret<'derived key'>, context: Buffer, envelope: Buffer): unknown {
  return wipingAfter([key], () => {
    const padded = envelope.length - magic.length - AEAD_OVERHEAD;
    const blocks = padded / ENVELOPE_BLOCK;
    refuseUnless(Number.isInteger(blocks) && blocks >= 1, 'malformed');
    refuseUnless(padded <= MESSAGE_LIMIT + ENVELOPE_BLOCK, 'malformed');
    refuseUnless(sameBytes(envelope.subarray(0, magic.length), magic), 'malformed');
    const plaintext = decrypt(key, envelope.subarray(magic.length), context);
    return zeroingAfter(plaintext, () => parsed(unpad(plaintext, ENVELOPE_BLOCK)));
  });
}

function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    // The parser's own message would quote the plaintext.
    throw new VaultRefused('malformed');
  }
}
