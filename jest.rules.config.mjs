import usual from './jest.config.mjs';

/**
 * The pure rules and nothing else: what the mutation tests run, thousands of times. Jest looks at every file under its roots before
 * each run, so they are as few as can be: a mutant costs a third of what it does with the whole project.
 */
const { globalTeardown: _, reporters: __, ...quiet } = usual;
export default {
  ...quiet,
  testRegex: '/src/(.*/rules(/[^/]+)?|kernel)/[^/]+\\.spec\\.ts$',
  maxWorkers: 1,
  roots: ['<rootDir>/src'],
};
