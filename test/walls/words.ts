/** Names that say nothing about what a thing does: wherever they stand in a name. */
export const EMPTY_NAMES = [
  'service',
  'manager',
  'processor',
  'helper',
  'helpers',
  'util',
  'utils',
  'common',
  'misc',
];

/** Names that say nothing when they come last: `TipData`, `appeal-info.ts`. */
export const EMPTY_ENDINGS = ['base', 'impl', 'data', 'info', 'data2'];

/** What the public reads never says these. The reason is the sentence the wall fails with. */
export const BARRED_TO_THE_PUBLIC: readonly { readonly word: RegExp; readonly why: string }[] = [
  { word: /\bsuspects?\b/i, why: 'nobody has said that this person did anything: say "person sought"' },
  {
    word: /\b(offenders?|criminals?|thief|thieves|culprits?|perpetrators?|fraudsters?|crooks?)\b/i,
    why: 'that is for a court to say',
  },
  { word: /\bguilty\b/i, why: 'that is for a court to say' },
  { word: /\bwanted\b/i, why: 'the police ask who a person is; nobody is hunted here' },
  { word: /\b(unpublish(ed|ing)?|archived?|archiving)\b/i, why: 'an appeal is withdrawn' },
  { word: /\bdelet(e|es|ed|ing|ion)\b/i, why: 'an appeal is withdrawn, a tip is destroyed' },
  {
    word: /\b(informants?|informers?|snitch(es)?|grass(es)?)\b/i,
    why: 'who sends a tip is somebody who helps',
  },
  { word: /\busers?\b/i, why: 'nobody is a user here: say who they are' },
];

/** Sentences that need a barred word all the same, each with its reason: `[file, part of the sentence, why]`. */
export const ALLOWED_SENTENCES: readonly (readonly [file: string, part: string, why: string])[] = [];

/** What never stands in a file of the project, whoever reads it. Spelt in pieces, so that this file may stay. */
export const BARRED_EVERYWHERE: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: new RegExp('(^|[\\s"\'`(=:])/(work|farm|root|home/\\w+)/'), why: 'names a folder of one machine' },
  {
    what: new RegExp('regist' + 'ry\\.npmjs\\.org|regist' + 'ry\\.yarnpkg\\.com'),
    why: 'names a package registry',
  },
];

/** What never stands in our code. */
export const BARRED_IN_CODE: readonly { readonly what: RegExp; readonly why: string }[] = [
  {
    what: new RegExp('eslint-' + 'disable|@ts-(ig' + 'nore|nocheck|expect-error)'),
    why: 'switches a check off',
  },
  {
    what: new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b'),
    why: 'leaves something for later without saying to whom',
  },
  { what: new RegExp('forward' + 'Ref\\('), why: 'ties two modules into a knot' },
];

/** What never stands in a spec. */
export const BARRED_IN_SPECS: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: new RegExp('jest\\.(mo' + 'ck|doMo' + 'ck)\\('), why: 'mocks what we own' },
  {
    what: new RegExp('\\b(set' + 'Timeout|sl' + 'eep|pau' + 'se)\\('),
    why: 'waits for time to pass instead of for the thing itself',
  },
  { what: new RegExp('toMatch(Inline)?Snap' + 'shot'), why: 'compares with a snapshot nobody read' },
  { what: new RegExp('\\b(it|describe|test)\\.(on' + 'ly|sk' + 'ip)\\b'), why: 'leaves tests out' },
];

export const LINES_AT_MOST = 250;
export const PARAMETERS_AT_MOST = 5;
