export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;

export type PasswordFault =
  'password_too_short' | 'password_too_long' | 'password_too_plain' | 'password_is_known';

/** What guessing starts with, once numbers and signs are left out. */
const KNOWN = [
  'password',
  'passphrase',
  'letmein',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'iloveyou',
  'administrator',
  'changeme',
  'incidentroom',
  'police',
  'policeofficer',
  'constable',
  'correcthorsebatterystaple',
  'trustno',
  'football',
  'liverpool',
  'sunshine',
  'princess',
  'monkey',
  'dragon',
];
const LEAST_DIFFERENT_LETTERS = 5;
const LEAST_OWN_LETTERS = 4;

/**
 * Length carries a passphrase; rules about capitals and signs do not (National Cyber Security Centre, "three random
 * words"). Refused is only what is short, monotonous, or the first thing anybody would try for this officer.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const letters = [...password];
  if (letters.length < PASSWORD_LEAST) return 'password_too_short';
  if (letters.length > PASSWORD_MOST) return 'password_too_long';
  if (new Set(letters).size < LEAST_DIFFERENT_LETTERS || isRun(letters)) return 'password_too_plain';
  return leftWithout(coreOf(password), [...KNOWN, ...about.map(coreOf)]).length < LEAST_OWN_LETTERS
    ? 'password_is_known'
    : null;
}

/** What remains of a password without the words anybody would try, longest first. */
function leftWithout(core: string, words: readonly string[]): string {
  const real = words.filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  return real.reduce((left, word) => left.replaceAll(word, ''), core);
}

/** The letters alone, small: "Northmere-Police2026!" is as good as "northmerepolice". */
function coreOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** "abcdefghijkl", "123456789012": each letter the next or the one before. */
function isRun(letters: readonly string[]): boolean {
  const steps = letters
    .slice(1)
    .map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  const first = steps[0] ?? 0;
  return Math.abs(first) === 1 && steps.filter((step) => step === first).length >= steps.length - 2;
}
