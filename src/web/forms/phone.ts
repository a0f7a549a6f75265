import { bodyText } from './body';

export interface Phone {
  /** As it should be read aloud: "01632 960283", "+48 22 555 01 23". */
  readonly display: string;
  /** As a telephone dials it, for `tel:`: digits, with a plus in front where it was written. */
  readonly dial: string;
}

/** A telephone number as people write it; null when empty, 'invalid' when it cannot be dialled. */
export function bodyPhone(body: unknown, field: string): Phone | null | 'invalid' {
  const typed = bodyText(body, field);
  return typed === '' ? null : (phone(typed) ?? 'invalid');
}

/**
 * Reads a telephone number; null when it cannot be one. Short codes (999, 101) count. Spaces stay where they were
 * typed, because where a number breaks depends on area codes that are not known here.
 */
export function phone(typed: string): Phone | null {
  const tidy = typed
    .replace(/^\s*tel:/i, '')
    .replace(/\(0\)/g, '')
    .trim();
  if (!/^\+?[\d\s().-]+$/.test(tidy)) return null;
  const digits = tidy.replace(/\D/g, '');
  const plus = tidy.startsWith('+') || digits.startsWith('00');
  const national = digits.startsWith('00') ? digits.slice(2) : digits;
  if (national.length < 3 || national.length > 15) return null;
  const display = tidy
    .replace(/[().-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^00/, '+')
    .trim();
  return { display, dial: `${plus ? '+' : ''}${national}` };
}
