import { ascii, counting, exactly, idBytes, idToJson, joined, u16, u32, u8 } from '../codec/bytes';
import type { NotesKey, TipKey } from '../secrets/kinds';
import { wipingAfter, zeroingAfter, type Secret } from '../secrets/secret';
import { encrypt } from '../sodium/aead';
import { derive, HASH_BYTES, hash } from '../sodium/hash';
import { pad } from '../sodium/padding';
import { refuseUnless } from '../vault-refused';
import { MESSAGE_MAGIC, NOTE_MAGIC } from './contexts';
import { manifestToJson } from './file-manifest';
import {
  present,
  saidInSchemaOrder,
  type NoteBody,
  type OfficerMessage,
  type TipsterMessage,
} from './message-body';

export const ENVELOPE_BLOCK = 4096;
/** Plaintext JSON is at most this long; what a form may take is decided above, well below it. */
export const MESSAGE_LIMIT = 64 * 1024;

/** Who speaks. Bound into the envelope, so that nobody's words can be put into another's mouth. */
export type Speaker = 'tipster' | 'officer';

/** Where in a talk an envelope stands. `previous` is `envelopeHash` of the one before; null for the first. */
export interface MessagePlace {
  readonly tipId: string;
  readonly messageId: string;
  readonly seq: number;
  readonly keyVersion: number;
  readonly previous: Buffer | null;
}

export interface NotePlace {
  readonly tipId: string;
  readonly noteId: string;
  readonly seq: number;
  readonly previous: Buffer | null;
}

export function sealTipsterMessage(tipKey: TipKey, place: MessagePlace, message: TipsterMessage): Buffer {
  return sealMessageBytes(tipKey, place, 'tipster', jsonBytes(tipsterJson(message)));
}

export function sealOfficerMessage(tipKey: TipKey, place: MessagePlace, message: OfficerMessage): Buffer {
  const { v, at, by, text } = message;
  return sealMessageBytes(tipKey, place, 'officer', jsonBytes({ v, at, by: idToJson(by), text }));
}

export function sealNote(notesKey: NotesKey, place: NotePlace, note: NoteBody): Buffer {
  const { v, at, by, text } = note;
  const json = jsonBytes(present({ v, at, by: by && idToJson(by), text }));
  return sealNoteBytes(notesKey, place, json);
}

/** What the next envelope's `previous` is: BLAKE2b of this whole envelope, magic included. */
export function envelopeHash(envelope: Buffer): Buffer {
  return hash(envelope);
}

/** Bytes in, envelope out, the bytes zeroed: apart from the encoders so that known answers can be reproduced. */
export function sealMessageBytes(key: TipKey, place: MessagePlace, speaker: Speaker, json: Buffer): Buffer {
  return envelope(MESSAGE_MAGIC, messageKey(key), messageContext(place, speaker), json);
}

export function sealNoteBytes(key: NotesKey, place: NotePlace, json: Buffer): Buffer {
  return envelope(NOTE_MAGIC, noteKey(key), noteContext(place), json);
}

export const messageKey = (key: TipKey): Secret<'derived key'> => derive('derived key', key, 1, 'tp1tipky');
export const noteKey = (key: NotesKey): Secret<'derived key'> => derive('derived key', key, 1, 'tp1notes');

export function messageContext(place: MessagePlace, speaker: Speaker): Buffer {
  return joined(
    ascii('tp1-msg'),
    idBytes(place.tipId),
    idBytes(place.messageId),
    counting(place.seq, u32),
    u8(speaker === 'tipster' ? 0 : 1),
    counting(place.keyVersion, u16),
    previousBytes(place),
  );
}

export function noteContext(place: NotePlace): Buffer {
  return joined(
    ascii('tp1-note'),
    idBytes(place.tipId),
    idBytes(place.noteId),
    counting(place.seq, u32),
    previousBytes(place),
  );
}

function previousBytes(place: { readonly seq: number; readonly previous: Buffer | null }): Buffer {
  refuseUnless((place.previous === null) === (place.seq === 1), 'bad_argument');
  return place.previous === null ? Buffer.alloc(HASH_BYTES) : exactly(place.previous, HASH_BYTES);
}

function envelope(magic: Buffer, key: Secret<'derived key'>, context: Buffer, json: Buffer): Buffer {
  return wipingAfter([key], () =>
    zeroingAfter(json, () => {
      refuseUnless(json.length <= MESSAGE_LIMIT, 'too_long');
      return zeroingAfter(pad(json, ENVELOPE_BLOCK), (padded) =>
        joined(magic, encrypt(key, padded, context)),
      );
    }),
  );
}

function tipsterJson(message: TipsterMessage): Record<string, unknown> {
  return present({
    v: message.v,
    at: message.at,
    ...saidInSchemaOrder(message),
    files: message.files?.length ? message.files.map(manifestToJson) : undefined,
    tipsterKey: message.tipsterKey && exactly(message.tipsterKey, 32).toString('hex'),
  });
}

const jsonBytes = (json: object): Buffer => Buffer.from(JSON.stringify(json), 'utf8');
