/** Long enough for two words, short enough to be said on the telephone with a number behind it. */
export const PUBLIC_NAME_LIMIT = 30;

/** The name of a case chosen for the public. */
export interface PublicName {
  /** As it is written: `Larkfield`, `St Mary's Road`. */
  readonly publicName: string;
  /** In addresses, and in capitals at the start of every still's reference: `larkfield`, `st-marys-road`. */
  readonly slug: string;
}

/**
 * Reads a public name; null when it cannot be one. Letters only: a digit at its end could not be told from the
 * number of a person sought, and a caller reads `LARKFIELD-3` out aloud.
 */
export function publicName(typed: string): PublicName | null {
  const name = typed.normalize('NFC').replace(/[’‘`]/g, "'").replace(/\s+/gu, ' ').trim();
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/'/g, '');
  const spoken = /^[A-Za-z]{2,}(?:[ -][A-Za-z]+)*$/.test(plain);
  if (!spoken || [...name].length > PUBLIC_NAME_LIMIT) return null;
  return { publicName: name, slug: plain.toLowerCase().replace(/ /g, '-') };
}
