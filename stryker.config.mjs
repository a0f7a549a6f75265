/**
 * Mutation tests of the rules: every decision is changed on purpose, and a spec has to notice. Only `rules`, which
 * are pure and fast; what stands around them is held by the feature specs.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/**/rules/**/*.ts', 'src/kernel/**/*.ts', '!src/**/*.spec.ts', '!src/**/index.ts'],
  testRunner: 'jest',
  jest: { configFile: 'jest.rules.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.data/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['.data', 'dist', 'uploads', 'demo', 'docs', 'bench', 'test/heavy', 'reports'],
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  thresholds: { high: 90, low: 80, break: null },
};
