import usual from './jest.config.mjs';

/** Every spec, several to a Jest file: what `npm test` runs. The same specs one by one are `npx jest`, or `npm test -- <file>`. */
export default { ...usual, testRegex: '/test/together/part-\\d+\\.run\\.ts$' };
