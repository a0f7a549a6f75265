import type { FileManifest } from './file-manifest';

/** One name a tipster puts forward. */
export interface NamedPerson {
  readonly name: string;
  readonly alias?: string;
  readonly where?: string;
  readonly social?: string;
  readonly howKnown?: string;
  readonly lastSeen?: string;
  readonly nameSuggestedByOthers?: boolean;
}

export interface TipsterContact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly safeTimes?: string;
}

export interface VictimReport {
  readonly onBehalfOf?: string;
  readonly when?: string;
  readonly area?: string;
  readonly lossPence?: number;
  readonly bankTold?: boolean;
  readonly safeToCall?: boolean;
}

/**
 * What a tipster sent, as it is sealed. Kind, person, still and the threat to life stand in the row too; the sealed
 * copy is what the tipster said, so the opener can notice a row that was changed.
 */
export interface TipsterMessage {
  readonly v: 1;
  /** RFC 3339, to the second: the only exact time there is of a tip. */
  readonly at: string;
  readonly kind?: string;
  readonly person?: number;
  readonly still?: string;
  readonly text: string;
  readonly names?: readonly NamedPerson[];
  readonly basis?: string;
  readonly threatToLife?: boolean;
  readonly contact?: TipsterContact;
  readonly victim?: VictimReport;
  readonly via?: string;
  readonly files?: readonly FileManifest[];
  /** The tipster's public key, in the first message: later wraps use this copy, never the column. */
  readonly tipsterKey?: Buffer;
}

export interface OfficerMessage {
  readonly v: 1;
  readonly at: string;
  /** The officer's id. */
  readonly by: string;
  readonly text: string;
}

/** An internal note of the case team. */
export interface NoteBody {
  readonly v: 1;
  readonly at?: string;
  readonly by?: string;
  readonly text: string;
}

const NAME_KEYS = [
  'name',
  'alias',
  'where',
  'social',
  'howKnown',
  'lastSeen',
  'nameSuggestedByOthers',
] as const;
const CONTACT_KEYS = ['name', 'phone', 'email', 'safeTimes'] as const;
const VICTIM_KEYS = ['onBehalfOf', 'when', 'area', 'lossPence', 'bankTold', 'safeToCall'] as const;

/**
 * What a tipster said, in schema order and without what is absent, empty or false: two forms that say the same give
 * the same JSON, which the resend MAC relies on. Time, version, files and key are added by those who need them.
 */
export function saidInSchemaOrder(message: TipsterMessage): Record<string, unknown> {
  return present({
    kind: message.kind,
    person: message.person,
    still: message.still,
    text: message.text,
    names: message.names?.length ? message.names.map((name) => picked(name, NAME_KEYS)) : undefined,
    basis: message.basis,
    threatToLife: message.threatToLife === true ? true : undefined,
    contact: unlessEmpty(message.contact && picked(message.contact, CONTACT_KEYS)),
    victim: unlessEmpty(message.victim && picked(message.victim, VICTIM_KEYS)),
    via: message.via,
  });
}

/**
 * The canonical body of the resend MAC (section 4): the message without `at`, keys in schema order, each file as the
 * hash of what the tipster chose. `v` and `tipsterKey` say nothing that the tipster typed and stay out, as in the
 * known answer.
 */
export function canonicalBody(message: TipsterMessage): Buffer {
  const files = message.files?.length ? message.files.map((file) => file.hash.toString('hex')) : undefined;
  return Buffer.from(JSON.stringify(present({ ...saidInSchemaOrder(message), files })), 'utf8');
}

/** Leaves out what is undefined or null: absent and "nothing" are the same answer. */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
}

function picked<T extends object, K extends keyof T & string>(from: T, keys: readonly K[]) {
  return present(Object.fromEntries(keys.map((key) => [key, from[key]])));
}

function unlessEmpty(fields: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  return fields && Object.keys(fields).length > 0 ? fields : undefined;
}
