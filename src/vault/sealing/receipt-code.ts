/**
 * The 24 symbols of a receipt code (section 4): 22 carry 110 bits, two are Reed–Solomon checks over GF(32), so that
 * every slip of one or two symbols and every swap of neighbours is refused before any key work.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 22;
const CODE_SYMBOLS = 24;
const SECRET_BYTES = 14;
const SYMBOL_BITS = 5n;
const FIELD = 31; // non-zero elements of GF(32)
const POLYNOMIAL = 0b100101; // x^5 + x^2 + 1

const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, element = 1; exponent < FIELD; exponent += 1) {
  power[exponent] = element;
  logarithm[element] = exponent;
  element <<= 1;
  if (element & 0b100000) element ^= POLYNOMIAL;
}

const DROPPED = /[ \t\r\n.\u002D\u2010-\u2015\u2212]/g;

/** True when the text could be a receipt code: the check that comes before any key work or database access. */
export function isReceiptCode(text: string): boolean {
  return symbolsOf(text) !== null;
}

/** The 14 secret bytes behind a code, or null for "check the code". The caller zeroes them. */
export function secretOfCode(text: string): Buffer | null {
  const symbols = symbolsOf(text);
  if (symbols === null) return null;
  let bits = 0n;
  for (const symbol of symbols.slice(0, DATA_SYMBOLS)) bits = (bits << SYMBOL_BITS) | BigInt(symbol);
  return Buffer.from(bits.toString(16).padStart(SECRET_BYTES * 2, '0'), 'hex');
}

/** The code for 14 bytes whose top two bits are zero, in six groups of four. */
export function codeOfSecret(secret: Uint8Array): string {
  const data = dataSymbols(secret);
  const symbols = [...data, ...checkSymbols(data)].map((symbol) => ALPHABET[symbol]).join('');
  return (symbols.match(/.{4}/g) as string[]).join('-');
}

function symbolsOf(text: string): number[] | null {
  const typed = text.replace(DROPPED, '').replace(/[a-z]/g, raised).replace(/O/g, '0').replace(/[IL]/g, '1');
  const symbols = Array.from(typed, (letter) => ALPHABET.indexOf(letter));
  const whole = symbols.length === CODE_SYMBOLS && !symbols.includes(-1);
  return whole && weightedSum(symbols, 0) === 0 && weightedSum(symbols, 1) === 0 ? symbols : null;
}

/** ASCII only: `toUpperCase` would also turn the German sharp s into two letters. */
function raised(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 32);
}

function dataSymbols(secret: Uint8Array): number[] {
  const bits = BigInt(`0x${Buffer.from(secret).toString('hex')}`);
  return Array.from({ length: DATA_SYMBOLS }, (_, place) => {
    const shift = SYMBOL_BITS * BigInt(DATA_SYMBOLS - 1 - place);
    return Number((bits >> shift) & 31n);
  });
}

/** Solves `a + b = s0` and `2^22 a + 2^23 b = s1` for the two check symbols. */
function checkSymbols(data: readonly number[]): [number, number] {
  const plain = weightedSum(data, 0);
  const weighted = weightedSum(data, 1);
  const first = power[DATA_SYMBOLS];
  const second = power[DATA_SYMBOLS + 1];
  const b = divide(weighted ^ multiply(first, plain), first ^ second);
  return [plain ^ b, b];
}

/** `Σ 2^(weight·i) sᵢ`; addition in GF(32) is exclusive or. */
function weightedSum(symbols: readonly number[], weight: 0 | 1): number {
  return symbols.reduce((sum, symbol, place) => sum ^ multiply(power[(weight * place) % FIELD], symbol), 0);
}

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : power[(logarithm[a] + logarithm[b]) % FIELD];
}

function divide(a: number, b: number): number {
  return a === 0 ? 0 : power[(logarithm[a] - logarithm[b] + FIELD) % FIELD];
}
