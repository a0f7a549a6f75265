import 'reflect-metadata';
import { runProcess } from './house';

/** Jobs only: nothing is mounted and nothing listens, whatever SURFACES says. */
runProcess(
  async ({ app }) => {
    await app.init();
    process.stdout.write('worker ready\n');
  },
  (config) => ({ ...config, surfaces: new Set(['worker'] as const) }),
);
