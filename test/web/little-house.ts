import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { agent as superagent } from 'supertest';
import {
  CONFIG,
  createApplication,
  HttpModule,
  LoggingModule,
  openLog,
  readConfig,
  type Config,
} from '../../src/platform';
import { WebModule } from '../../src/web';

/** The look with one controller and no database: what the web floor promises does not need more. */
export interface LittleHouse {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly log: string[];
  request(): ReturnType<typeof superagent>;
}

@Global()
@Module({})
class Ground {
  static of(config: Config): DynamicModule {
    return { module: Ground, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}

@Module({})
class House {}

/** `const house = littleHouse(SomeController);` at the top of a spec. */
export function littleHouse(...controllers: Type<unknown>[]): LittleHouse {
  const log: string[] = [];
  let app: NestFastifyApplication | undefined;
  let url = '';
  beforeAll(async () => {
    const config = readConfig({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const logger = openLog(config, { write: (line) => void log.push(line) });
    const imports = [Ground.of(config), LoggingModule.using(logger), HttpModule, WebModule];
    app = await createApplication({ module: House, imports, controllers }, config, logger);
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace(/\/$/, '');
  });
  afterAll(() => app?.close());
  const opened = (): NestFastifyApplication => {
    if (!app) throw new Error('The house stands from beforeAll on, not while the file is read.');
    return app;
  };
  return {
    get app() {
      return opened();
    },
    get url() {
      return url;
    },
    log,
    request: () => superagent(url),
  };
}
