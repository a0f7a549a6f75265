import 'reflect-metadata';
import { runProcess } from './house';

runProcess(async ({ app, config }) => {
  await app.listen(config.port, config.host);
  process.stdout.write(`ready ${config.baseUrl}\n`);
});
