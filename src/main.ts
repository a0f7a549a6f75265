import 'reflect-metadata';
import { AppModule } from './app.module';
import { prepareQueues } from './jobs';
import { systemClock } from './kernel';
import {
  configFromEnvironment,
  ConfigProblems,
  createApplication,
  openDatabase,
  openLog,
  type Config,
  type Logger,
} from './platform';

/** Starts what this process serves. Answers how to stop all of it, in the order that loses nothing. */
async function start(config: Config, log: Logger): Promise<() => Promise<void>> {
  const database = await openDatabase(config, prepareQueues);
  try {
    const ground = { config, log, database: database.serving, clock: systemClock };
    const app = await createApplication(AppModule.on(ground), config, log);
    await app.listen(config.port, config.host);
    process.stdout.write(`ready ${config.baseUrl}\n`);
    return () => app.close().finally(() => database.close());
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Ctrl-C, or a TERM signal: once is enough, and a second one changes nothing. */
function stopOnSignal(running: Promise<() => Promise<void>>, log: Logger): void {
  let asked = false;
  const stop = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      await (
        await running
      )();
      process.exit(0);
    } catch (error) {
      log.fatal({ reason: (error as Error).message }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function main(): Promise<void> {
  try {
    const config = configFromEnvironment();
    const log = openLog(config);
    const running = start(config, log);
    stopOnSignal(running, log);
    await running;
  } catch (error) {
    const words = error instanceof ConfigProblems ? error.message : (error as Error).stack;
    process.stderr.write(`${words}\n`);
    process.exit(1);
  }
}

void main();
