export interface Language {
  /** BCP 47, as it stands in the page's `lang`. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its own name for itself, for the link that leads to it. */
  readonly name: string;
}

/** Tags that mean a language written from right to left (Unicode CLDR, scripts Arab, Hebr, Thaa, Syrc). */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** The language every sentence exists in, and the one an unknown or missing language falls back to. */
export const FIRST_LANGUAGE = 'en';

/** What a page must declare about a language before its first word. */
export function language(code: string): Language {
  const primary = code.toLowerCase().split('-')[0] ?? code;
  return {
    code: code === FIRST_LANGUAGE ? 'en-GB' : code,
    direction: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr',
    name: ownName(code),
  };
}

function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
