/** A field of a form that was sent after its session had ended: kept in the sign-in page, and nowhere else. */
export interface CarriedField {
  readonly name: string;
  readonly value: string;
}

/** What can be kept of an interrupted form. `lost` says that it was too much to carry. */
export interface Carried {
  readonly fields: readonly CarriedField[];
  /** Names of the inputs that held files: a file must be chosen again. */
  readonly files: readonly string[];
  readonly lost: boolean;
}

export const NOTHING_CARRIED: Carried = Object.freeze({ fields: [], files: [], lost: false });

/** In the sign-in form a carried field has this before its name, so that it meets none of the form's own. */
export const CARRIED_PREFIX = 'typed.';
export const CARRIED_FILE = 'typed-file';
/** Somewhat under what a form may send at all, because the sign-in page adds its own fields. */
export const CARRIED_BYTES = 240 * 1024;
export const CARRIED_FIELDS = 450;

/** A secret is typed again: it never goes back into a page. */
const SECRET = /pass(word|phrase|code)|secret|token|^(code|pin)$|^proof_/i;

/** The fields of an interrupted form, in their order, without its secrets; nothing at all when they are too many. */
export function carried(fields: readonly CarriedField[], files: readonly string[] = []): Carried {
  const kept = fields.filter(({ name }) => name !== '' && !SECRET.test(name));
  const bytes = kept.reduce((sum, field) => sum + sentBytes(field), 0);
  if (kept.length > CARRIED_FIELDS || bytes > CARRIED_BYTES) return { ...NOTHING_CARRIED, lost: true };
  return { fields: kept, files: [...new Set(files)], lost: false };
}

/** The fields of a parsed body: a name sent twice is a list of values. Files and objects are not fields. */
export function fieldsOf(body: unknown): CarriedField[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    [value]
      .flat()
      .filter((one): one is string => typeof one === 'string')
      .map((one) => ({ name, value: one })),
  );
}

/** What the sign-in form brought back, under its own names again. */
export function carriedBack(body: unknown): Carried {
  const all = fieldsOf(body);
  const back = all
    .filter(({ name }) => name.startsWith(CARRIED_PREFIX))
    .map(({ name, value }) => ({ name: name.slice(CARRIED_PREFIX.length), value }));
  const files = all.filter(({ name }) => name === CARRIED_FILE).map(({ value }) => value);
  return carried(back, files);
}

/** As a form sends it: percent signs and all. */
function sentBytes({ name, value }: CarriedField): number {
  return CARRIED_PREFIX.length + sentLength(name) + sentLength(value) + 2;
}

function sentLength(text: string): number {
  let length = 0;
  for (const byte of new TextEncoder().encode(text)) length += isPlain(byte) ? 1 : 3;
  return length;
}

/** Letters, digits, space (a plus) and `*-._` travel as they are. */
function isPlain(byte: number): boolean {
  return /[\w .*-]/.test(String.fromCharCode(byte)) && byte < 128;
}
