/** Look down, never across, never up: a folder may import only folders with a strictly lower number. */
export const FLOORS: Readonly<Record<string, number>> = {
  kernel: 0,
  platform: 1,
  web: 2,
  vault: 2,
  jobs: 2,
  audit: 3,
  retention: 4,
  forces: 5,
  officers: 6,
  cases: 7,
  'persons-sought': 8,
  stills: 9,
  appeals: 10,
  tips: 11,
  newsroom: 11,
  nominations: 12,
  routing: 13,
  'public-site': 14,
  demo: 15,
};

/** The files that stand above every floor and put the house together. */
export const ENTRIES = ['main.ts', 'house.ts', 'worker.ts', 'cli.ts', 'app.module.ts'];

/** The front doors of a folder. Nearly always one; the vault keeps what opens apart from what seals. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  vault: ['vault', 'vault/opening', 'vault/receipts'],
};
export const doorsOf = (folder: string): readonly string[] => DOORS[folder] ?? [folder];

/** Doors that not every higher floor may use. `main.ts` and its like only join modules and hold no key. */
export const GUARDED_DOORS: Readonly<Record<string, readonly string[]>> = {
  vault: ['officers', 'cases', 'appeals', 'tips', 'newsroom', 'nominations', 'audit', 'cli.ts', 'demo'],
  'vault/opening': ['officers', 'cases', 'tips', 'nominations', 'cli.ts', 'demo'],
  'vault/receipts': ['tips'],
};

/** What a room may use of its own feature. The files beside the rooms (errors, events, paths) are open to all but rules. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  rules: ['rules'],
  data: ['data', 'rules'],
  actions: ['actions', 'data', 'rules', 'imaging'],
  http: ['http', 'actions', 'data', 'rules', 'imaging'],
  jobs: ['jobs', 'actions', 'data', 'rules', 'imaging'],
  // The one extra room of the house: pictures are decoded and encoded in `stills/imaging` and nowhere else.
  imaging: ['imaging', 'rules'],
};

/** From this floor up a folder is a feature and has rooms; below it are the grounds they stand on. */
export const FIRST_FEATURE_FLOOR = 3;

/** Each of these in one place only, so that changing it, or proving something about it, is a matter of one folder. */
export const ONE_PLACE: readonly { readonly what: RegExp; readonly name: string; readonly place: string }[] =
  [
    { what: /^sharp$/, name: 'sharp', place: 'src/stills/imaging/' },
    { what: /^@aws-sdk\//, name: 'the AWS SDK', place: 'src/platform/object-store/' },
    { what: /^pg-boss$/, name: 'pg-boss', place: 'src/jobs/' },
    {
      what: /^(sodium-native|libsodium.*|@noble\/.*|otplib|@otplib\/.*|@simplewebauthn\/.*)$/,
      name: 'a sealing library',
      place: 'src/vault/',
    },
    { what: /^(nodemailer|smtp-server)$/, name: 'SMTP', place: 'src/platform/mail/' },
    { what: /^nunjucks$/, name: 'Nunjucks', place: 'src/web/' },
  ];
export const ENVIRONMENT_PLACE = 'src/platform/config/';
