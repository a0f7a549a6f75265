/** What can carry a number without saying where somebody lives. */
const NUMBERED_THINGS = /\b(?:cameras?|cam|channel|still|picture)\s*(?:no\.?\s*)?\p{N}+/giu;

/** Three words with dots between them are one square of three metres. */
const THREE_WORDS = /\p{L}{2,}[.。]\p{L}{2,}[.。]\p{L}{2,}/u;

/** A flat or a house by its letter or by a number in words. */
const DOOR =
  /\b(?:flat|apartment|apt|unit|plot|room|number|house)\s+(?:[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/iu;

/** Always a street when a name stands before them. */
const STREETS = ['road', 'street', 'avenue', 'lane', 'crescent', 'mews', 'grove', 'boulevard', 'cul-de-sac'];
/** A street or a house when written as a name: "Elm Drive" is one, "shared drive" is none. */
const NAMES = [
  ...[
    'Close',
    'Drive',
    'Way',
    'Court',
    'Place',
    'Square',
    'Gardens',
    'Terrace',
    'Row',
    'Walk',
    'Rise',
    'Parade',
  ],
  ...['Cottage', 'Cottages', 'House', 'Lodge', 'Villa', 'Villas', 'Farm', 'Mansions', 'Heights', 'Tower'],
];
/** Only at the end of a part: "Elm St" is a street and "St Albans" is none. */
const SHORT = ['rd', 'st', 'ave', 'av', 'ln', 'cl', 'cres', 'dr', 'ct', 'gdns', 'sq', 'terr', 'blvd'];

/** Words before a street that do not name it. */
const NO_NAME = new Set(
  [
    ...['a', 'an', 'the', 'this', 'that', 'same', 'another', 'his', 'her', 'their', 'its', 'victims'],
    ...[
      'in',
      'on',
      'at',
      'off',
      'of',
      'from',
      'to',
      'by',
      'near',
      'along',
      'down',
      'up',
      'across',
      'and',
      'or',
    ],
    ...['residential', 'quiet', 'busy', 'side', 'main', 'public', 'private', 'shared', 'front', 'back'],
  ].map((word) => word.toLowerCase()),
);

const CALLED = new RegExp(
  String.raw`(\p{L}[\p{L}'’-]*)\s+(?=(${[...STREETS, ...NAMES].join('|')})\b)`,
  'giu',
);
const CALLED_SHORT = new RegExp(
  String.raw`(\p{L}[\p{L}'’-]*)\s+(${SHORT.join('|')})\.?\s*(?=$|[,;(])`,
  'giu',
);

/**
 * True when words say where somebody lives more exactly than the public may know: a house or flat, a postcode, a street
 * by name, a square of three words. "Doorbell camera, Wanstead" is what may be said of a victim's home. When in doubt
 * it says yes: whoever wrote it can leave it out, and what is published cannot be taken back.
 */
export function namesExactPlace(words: string): boolean {
  const said = words.normalize('NFKC');
  return (
    /\p{N}/u.test(said.replace(NUMBERED_THINGS, '')) ||
    THREE_WORDS.test(said) ||
    DOOR.test(said) ||
    namesStreet(said)
  );
}

function namesStreet(said: string): boolean {
  const shouted = said === said.toLowerCase() || said === said.toUpperCase();
  const called = [...said.matchAll(CALLED)].some(([, name, kind]) => {
    const isName = shouted || STREETS.includes(kind.toLowerCase()) || NAMES.includes(kind);
    return isName && !NO_NAME.has(plain(name));
  });
  return called || [...said.matchAll(CALLED_SHORT)].some(([, name]) => !NO_NAME.has(plain(name)));
}

const plain = (word: string): string => word.toLowerCase().replace(/['’]/g, '');
