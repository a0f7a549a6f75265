import { idFromJson } from './codec/bytes';
import { hex32, isRecord, manifestFromJson, text } from './sealing/file-manifest';
import type { NamedPerson, NoteBody, OfficerMessage, TipsterMessage } from './sealing/message-body';
import { refuseUnless } from './vault-refused';

/**
 * Sealed JSON back into the shapes it was sealed from. It was authenticated before it got here, so this only makes
 * sure of the types; words of the tipster's that a later version added are kept, never dropped.
 */
export function readTipsterMessage(json: unknown): TipsterMessage {
  refuseUnless(isRecord(json), 'malformed');
  const { files, tipsterKey, names, contact, victim, ...said } = json;
  refuseUnless(said.v === 1, 'malformed');
  refuseUnless(names === undefined || (Array.isArray(names) && names.every(isNamed)), 'malformed');
  refuseUnless(contact === undefined || isRecord(contact), 'malformed');
  refuseUnless(victim === undefined || isRecord(victim), 'malformed');
  refuseUnless(files === undefined || Array.isArray(files), 'malformed');
  return {
    ...said,
    v: 1,
    at: text(said.at),
    text: text(said.text),
    ...(names && { names: names as readonly NamedPerson[] }),
    ...(contact && { contact }),
    ...(victim && { victim }),
    ...(files && { files: (files as unknown[]).map(manifestFromJson) }),
    ...(tipsterKey !== undefined && { tipsterKey: hex32(tipsterKey) }),
  };
}

export function readOfficerMessage(json: unknown): OfficerMessage {
  refuseUnless(isRecord(json) && json.v === 1, 'malformed');
  return { v: 1, at: text(json.at), by: idFromJson(json.by), text: text(json.text) };
}

export function readNoteBody(json: unknown): NoteBody {
  refuseUnless(isRecord(json) && json.v === 1, 'malformed');
  const { at, by } = json;
  return {
    v: 1,
    ...(at !== undefined && { at: text(at) }),
    ...(by !== undefined && { by: idFromJson(by) }),
    text: text(json.text),
  };
}

function isNamed(name: unknown): boolean {
  return isRecord(name) && typeof name.name === 'string';
}
