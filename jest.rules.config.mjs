import usual from './jest.config.mjs';

/** The pure rules and nothing else: what the mutation tests run, thousands of times. */
const { globalTeardown: _, reporters: __, ...quiet } = usual;
export default { ...quiet, testRegex: '/src/(.*/rules(/[^/]+)?|kernel)/[^/]+\\.spec\\.ts$', maxWorkers: 1 };
