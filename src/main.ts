import 'reflect-metadata';
import { DEMO_FORCES, DEMO_PASSWORD, LoadDemo } from './demo';
import { runProcess } from './house';
import type { Config } from './platform';

/** What somebody who has just started the demo needs to know, the main addresses first. */
function demoSignIns({ baseUrl }: Config): string {
  const officers = DEMO_FORCES.flatMap(({ name, officers }) => [
    `\n${name}`,
    ...officers.map(({ email, does }) => `  ${email.padEnd(34)}${does}`),
  ]);
  return [
    'The demo. One password for everybody:',
    `  ${DEMO_PASSWORD}`,
    ...officers,
    '',
    `console   ${baseUrl}/office`,
    '',
  ].join('\n');
}

runProcess(async ({ app, config }) => {
  await app.init();
  if (config.demo) {
    await app.get(LoadDemo, { strict: false }).run();
    process.stdout.write(demoSignIns(config));
  }
  await app.listen(config.port, config.host);
  process.stdout.write(`ready ${config.baseUrl}\n`);
});
