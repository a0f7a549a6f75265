/**
 * True when words name a place that may not be named. Case, punctuation, accents and spacing make no difference: a
 * recorder burns in `ILFORD-LANE SHOP` what an officer writes as "Ilford Lane". Whole words only, so that an excluded
 * Ford is not found in Ilford.
 */
export function namesPlace(words: string, places: readonly string[]): boolean {
  const said = plain(words);
  return places.some((place) => {
    const wanted = plain(place);
    if (wanted === '') return false;
    // Recorders leave spaces out; a single word is too short to be looked for inside others.
    const together = wanted.includes(' ') && squeezed(said).includes(squeezed(wanted));
    return together || ` ${said} `.includes(` ${wanted} `);
  });
}

/** Letters and digits as they are said, with one space between words. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const squeezed = (text: string): string => text.replaceAll(' ', '');
