/**
 * Nest 12 and some of its company are published as ES modules only. Jest runs CommonJS, so those packages are
 * transformed too; a new one that fails with "Cannot use import statement" is added to this list.
 */
const esmOnly = [
  'cookie',
  'content-disposition',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer/.*',
  '@borewit/.*',
  '@nestjs/.*',
  '@fastify/(cookie|static)',
  'intl-messageformat',
  '@formatjs/.*',
  'csv-parse',
  '@scure/base',
  '@otplib/.*',
  '@noble/hashes',
].join('|');

const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: { ...syntax, target: 'es2022', keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** @type {import('jest').Config} */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testRegex: '/(src|test)/.*\\.spec\\.ts$',
  // Process kills and what else is too heavy for every machine: `npm run test:ci`.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/test/heavy/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.ts$': swc({
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    }),
    [`node_modules/(${esmOnly})/.+\\.m?js$`]: swc({}),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  // Two cores, a database and a browser: more workers only wait for each other.
  maxWorkers: 2,
  // Generous: a slow machine is no reason to fail. Speed is measured in `bench`, never here.
  testTimeout: 120_000,
  // A house that fails to boot leaves its connections open, and a red run must end as surely as a green one.
  forceExit: true,
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
