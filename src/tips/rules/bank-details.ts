/** What stands where a number stood. */
export const STRUCK = '[struck out]';

export interface StruckText {
  readonly text: string;
  readonly struck: boolean;
}

/**
 * The crime is people asking for such numbers, so a tip never keeps one: what looks like a card, a PIN, a security
 * code, a password or an account is struck out before anything is sealed. A telephone number is how somebody is
 * found, and stays.
 */
export function withoutBankDetails(text: string): StruckText {
  const clean = STEPS.reduce((left, step) => step(left), text);
  return { text: clean, struck: clean !== text };
}

const STEPS: readonly ((text: string) => string)[] = [
  strikeIbans,
  strikeCards,
  strikeSortCodes,
  (text) => text.replace(ACCOUNT, `$1${STRUCK}`),
  (text) => text.replace(PIN, `$1${STRUCK}`),
  (text) => text.replace(SECURITY_CODE, `$1${STRUCK}`),
  (text) => text.replace(PASSWORD, `$1${STRUCK}`),
];

const BETWEEN = String.raw`(?:[ \t]*(?:number|no\.?|num|code|is|was|are|of|it's|its|[:=#,-]))*[ \t]*`;
/** Not the beginning of a longer number, which is a telephone's. */
const ENDS_HERE = String.raw`(?![ -]?\d)`;
const ACCOUNT = new RegExp(String.raw`(\b(?:account|acct|acc|a\/c)\b${BETWEEN})\d{6,9}${ENDS_HERE}`, 'gi');
const PIN = new RegExp(String.raw`(\bpin\b${BETWEEN})(?:\d{4,6}|\d(?:[ -]\d){3,5})${ENDS_HERE}`, 'gi');
const SECURITY_CODE = new RegExp(
  String.raw`(\b(?:cvv2?|cvc2?|cv2|csc|security code|three (?:digits|numbers) on the back)${BETWEEN})\d{3,4}${ENDS_HERE}`,
  'gi',
);
/** "My password was stolen" is a sentence; "my password is Fluffy1" is a password. */
const PASSWORD = new RegExp(
  String.raw`(\b(?:password|passcode|passphrase|pass code|memorable word)[ \t]*(?:[:=][ \t]*|(?:is|was)[ \t]+(?!(?:stolen|taken|changed|given|used|asked|written|wrong|not|never|the|a|an|on|in|with|that|then|also|too|known|guessed|something|what|my|his|her|their)\b)))[^\s,;]{3,}`,
  'gi',
);

const RUN = /(?<![\dA-Za-z])\d(?:[ .\t-]?\d){11,}(?![\dA-Za-z])/g;
const CARD_DIGITS = { fewest: 13, most: 19 };
const LONGEST_TELEPHONE = 15;

/** Card numbers, however they are grouped, inside any run of digits. A number after a plus is a telephone's. */
function strikeCards(text: string): string {
  return text.replace(RUN, (run, at: number) => {
    const telephone = text[at - 1] === '+' && run.replace(/\D/g, '').length <= LONGEST_TELEPHONE;
    return telephone ? run : strikeCardsIn(run);
  });
}

function strikeCardsIn(run: string): string {
  const groups = [...run.matchAll(/\d+/g)];
  for (let from = 0; from < groups.length; from += 1) {
    const to = lastGroupOfCard(groups.slice(from).map(([digits]) => digits));
    if (to === null) continue;
    const last = groups[from + to];
    const rest = run.slice(last.index + last[0].length);
    return run.slice(0, groups[from].index) + STRUCK + strikeCardsIn(rest);
  }
  return run;
}

/** Where a card that begins with the first group ends, or null. The longest wins, so that no end of one is left over. */
function lastGroupOfCard(groups: readonly string[]): number | null {
  let digits = '';
  let found: number | null = null;
  for (let to = 0; to < groups.length && digits.length < CARD_DIGITS.most; to += 1) {
    digits += groups[to];
    const lengths = groups.slice(0, to + 1).map(({ length }) => length);
    if (isCard(digits, lengths)) found = to;
  }
  return found;
}

/** Mastercard, American Express, Visa, Maestro and their like begin with 2 to 6; no telephone number at home does. */
function isCard(digits: string, groups: readonly number[]): boolean {
  if (digits.length < CARD_DIGITS.fewest || digits.length > CARD_DIGITS.most) return false;
  if (!/^(?:2[2-7]|3|4|5|6)/.test(digits)) return false;
  // Four by four is how a card is read out: with a slip in it, it is still somebody's card.
  return groups.join() === '4,4,4,4' || passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const SORT_CODE_AND_ACCOUNT = /(?<![\d-])\d{2}[- ]\d{2}[- ]\d{2}(?![-]?\d)([^\d\n]{1,30})\d{8}(?![ -]?\d)/g;
const SORT_CODE = new RegExp(
  String.raw`(\bsort ?code\b${BETWEEN})(?:\d{2}[- ]?\d{2}[- ]?\d{2})${ENDS_HERE}`,
  'gi',
);

function strikeSortCodes(text: string): string {
  return text.replace(SORT_CODE_AND_ACCOUNT, `${STRUCK}$1${STRUCK}`).replace(SORT_CODE, `$1${STRUCK}`);
}

const IBAN =
  /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])/g;

function strikeIbans(text: string): string {
  return text.replace(IBAN, (found) => (passesIban(found.replace(/ /g, '')) ? STRUCK : found));
}

function passesIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replace(/[A-Za-z]/g, (letter) => String(parseInt(letter, 36)));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
