import usual from './jest.config.mjs';

/** What is too heavy for every machine and every minute: processes killed on purpose, foreign servers started. */
export default {
  ...usual,
  testRegex: '/test/heavy/.*\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 1,
  testTimeout: 300_000,
  verbose: true,
};
