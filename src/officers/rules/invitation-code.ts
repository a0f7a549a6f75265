/** Crockford's letters: no I, L, O or U, so that a code survives being read out and written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 16;

/** 80 random bits: more than anybody can try in the days a code lives, few enough to type. */
export const CODE_BYTES = 10;
export const INVITATION_LIFE_MS = 72 * 60 * 60 * 1000;

/** Ten random bytes as four groups of four: `7H2K-0Q9D-XW31-M5TB`. */
export function codeOf(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  const symbols = Array.from({ length: SYMBOLS }, (_, place) => {
    const shift = 5n * BigInt(SYMBOLS - 1 - place);
    return ALPHABET[Number((bits >> shift) & 31n)];
  });
  return (symbols.join('').match(/.{4}/g) ?? []).join('-');
}

/** What was typed, in the one form that is hashed: letters raised, look-alikes mended, the rest left out. */
export function tidyCode(typed: string): string {
  const raised = typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return Array.from(raised)
    .filter((letter) => ALPHABET.includes(letter))
    .join('');
}

/** An invitation can be used once, until it expires. */
export function isOpen(
  invitation: { readonly usedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): boolean {
  return invitation.usedAt === null && now < invitation.expiresAt;
}
