import 'reflect-metadata';
import { beginAnewWhereCutOff, DEMO_FORCES, DEMO_PASSWORD, demoPaths, LoadDemo } from './demo';
import { runProcess } from './house';
import type { Config } from './platform';

/** What somebody who has just started the demo needs to know: who they can be, and where to begin. */
function demoWords({ baseUrl }: Config): string {
  const officers = DEMO_FORCES.flatMap(({ name, officers }) => [
    `\n${name}`,
    ...officers.map(({ email, does }) => `  ${email.padEnd(34)}${does}`),
  ]);
  const addresses = [
    ['begin here', demoPaths.show()],
    ['public', '/'],
    ['an appeal', '/appeals/larkfield'],
    ['come back', '/tips'],
    ['console', '/office'],
    ['mail', demoPaths.mail()],
    ['API', '/api/docs'],
  ].map(([what = '', path]) => `  ${what.padEnd(12)}${baseUrl}${path}`);
  return [
    'The demo. One password for everybody:',
    `  ${DEMO_PASSWORD}`,
    ...officers,
    '',
    ...addresses,
    '',
  ].join('\n');
}

runProcess(
  async ({ app, config }) => {
    await app.init();
    if (config.demo) {
      await app.get(LoadDemo, { strict: false }).run();
      process.stdout.write(demoWords(config));
    }
    await app.listen(config.port, config.host);
    process.stdout.write(`ready ${config.baseUrl}\n`);
  },
  async (config) => {
    await beginAnewWhereCutOff(config);
    return config;
  },
);
