import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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

/** The house with its database open, not yet listening. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly log: Logger;
  /** Stops everything that `openHouse` started, in the order that loses nothing. */
  close(): Promise<void>;
}

/** Opens and migrates the database and builds the house on it. */
export async function openHouse(config: Config): Promise<House> {
  const log = openLog(config);
  const database = await openDatabase(config, prepareQueues);
  try {
    const ground = { config, log, database: database.serving, clock: systemClock };
    const app = await createApplication(AppModule.on(ground), config, log);
    return { app, config, log, close: () => app.close().finally(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What a process does with its configuration before the database is opened. */
type Adjust = (config: Config) => Config | Promise<Config>;

/**
 * Runs a process until it is told to end: `serve` says when it is up. Ctrl-C or a TERM signal, even one that comes
 * while it is still starting, closes all of it; what fails says why and ends with 1.
 */
export function runProcess(
  serve: (house: House) => Promise<void>,
  adjust: Adjust = (config) => config,
): void {
  const running = open(serve, adjust);
  let asked = false;
  const stop = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      await (await running).close();
      process.exit(0);
    } catch (error) {
      fail(error);
    }
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  running.catch(fail);
}

async function open(serve: (house: House) => Promise<void>, adjust: Adjust): Promise<House> {
  const house = await openHouse(await adjust(configFromEnvironment()));
  try {
    await serve(house);
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}

function fail(error: unknown): never {
  const words = error instanceof ConfigProblems ? error.message : (error as Error).stack;
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
