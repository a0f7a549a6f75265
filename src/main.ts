import 'reflect-metadata';
import { AppModule } from './app.module';
import { systemClock } from './kernel';
import {
  configFromEnvironment,
  ConfigProblems,
  createApplication,
  openDatabase,
  openLog,
  type Config,
} from './platform';

/** Starts everything this process serves; Ctrl-C or a TERM signal stops all of it. */
async function main(config: Config): Promise<void> {
  const log = openLog(config);
  const database = await openDatabase(config);
  const ground = { config, log, database: database.serving, clock: systemClock };
  const app = await createApplication(AppModule.on(ground), config, log);

  let stopping: Promise<void> | null = null;
  const stop = () =>
    (stopping ??= app
      .close()
      .finally(() => database.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ reason: (error as Error).message }, 'could not stop cleanly');
          process.exit(1);
        },
      ));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await app.listen(config.port, config.host);
  process.stdout.write(`ready ${config.baseUrl}\n`);
}

async function start(): Promise<void> {
  try {
    await main(configFromEnvironment());
  } catch (error) {
    const words = error instanceof ConfigProblems ? error.message : (error as Error).stack;
    process.stderr.write(`${words}\n`);
    process.exit(1);
  }
}

void start();
