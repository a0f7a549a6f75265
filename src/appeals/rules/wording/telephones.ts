import { wordsMatching, type FoundWords } from './finding';

/** Ten digits and more that begin as a number to dial does; short codes such as 101 and 999 are everybody's. */
const NUMBER = /(?<![\d/£$€.,])(?:\+\d|0)(?:[ ().-]{0,2}\d){8,13}(?![\d/])/gu;

/**
 * Telephone numbers in the words that are neither one of the edition nor one of the force. Somebody who pretends to be
 * police wants nothing more than their own number in a police appeal. The first of `known` is put in its place.
 */
export function unknownTelephonesIn(text: string, known: readonly string[]): FoundWords[] {
  const dialled = new Set(known.map(nationally));
  const [first = null] = known;
  return wordsMatching(text, NUMBER, ([number]) =>
    dialled.has(nationally(number)) ? null : { better: first },
  );
}

/** The digits of a number as they are dialled in this country. */
export function nationally(number: string): string {
  return number
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$)/, '0');
}
