/**
 * Tolerant readers of a form's body. A body is whatever a browser, an old telephone or a program sent: anything
 * missing or odd reads as empty, never as an error, so a form can always be shown again with what was typed.
 * Length is judged by the form that knows what to say about it (`overLimit`); nothing is cut off unless asked.
 */

/** Characters nobody types and that confuse whoever reads them: controls other than line breaks and tabs. */
const UNTYPED = /[^\P{Cc}\n\r\t]|\uFEFF/gu;

/** One line of text: trimmed, inner white space single, NFC. With a limit, cut after that many characters. */
export function bodyText(body: unknown, field: string, limit = Infinity): string {
  const line = tidy(raw(body, field)).replace(/\s+/gu, ' ').trim();
  return cut(line, limit);
}

/** Text of several lines: line breaks kept as `\n`, ends trimmed, NFC. */
export function bodyLines(body: unknown, field: string, limit = Infinity): string {
  const text = tidy(raw(body, field))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+\n/gu, '\n')
    .trim();
  return cut(text, limit);
}

/** A password or passphrase: exactly as typed but for NFC, because its spaces count. */
export function bodySecret(body: unknown, field: string): string {
  return raw(body, field).normalize('NFC');
}

/** True when a tick box, or a button with this name, was sent with anything but an explicit no. */
export function bodyTicked(body: unknown, field: string): boolean {
  return !['', '0', 'false', 'off', 'no'].includes(raw(body, field).trim().toLowerCase());
}

/** One of a closed list, or null: an unknown choice counts as none. */
export function bodyChoice<const C extends string>(
  body: unknown,
  field: string,
  allowed: readonly C[],
): C | null {
  const chosen = raw(body, field).trim();
  return allowed.find((choice) => choice === chosen) ?? null;
}

/** Those of a closed list that were ticked, in the list's own order. */
export function bodyChoices<const C extends string>(
  body: unknown,
  field: string,
  allowed: readonly C[],
): C[] {
  const chosen = new Set(rawList(body, field).map((one) => one.trim()));
  return allowed.filter((choice) => chosen.has(choice));
}

/** Every value sent under a name, tidied to one line each; empty ones left out. */
export function bodyList(body: unknown, field: string): string[] {
  return rawList(body, field)
    .map((one) => tidy(one).replace(/\s+/gu, ' ').trim())
    .filter((one) => one !== '');
}

/** A whole number written in digits, with or without spaces and commas; null when it is anything else. */
export function bodyNumber(body: unknown, field: string): number | null {
  const digits = raw(body, field).replace(/[\s,]/g, '');
  const number = /^-?\d{1,15}$/.test(digits) ? Number(digits) : null;
  return number;
}

/** How many characters too long a text is: 0 when it fits. A character is what a person would count as one. */
export function overLimit(text: string, limit: number): number {
  return Math.max(0, [...text].length - limit);
}

function raw(body: unknown, field: string): string {
  return rawList(body, field)[0] ?? '';
}

/** Fields sent twice arrive as a list, the rest as one string. */
function rawList(body: unknown, field: string): string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return [];
  const value: unknown = Reflect.get(body, field);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function tidy(text: string): string {
  return text.replace(UNTYPED, '').normalize('NFC');
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : [...text].slice(0, limit).join('');
}
