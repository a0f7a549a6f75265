import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel';
import { CONFIG, type Config } from './config';
import { DatabaseModule, type ServingDatabase } from './database';
import { HealthModule } from './health';
import { HttpModule } from './http';
import { LoggingModule, type Logger } from './logging';
import { MailModule } from './mail';
import { ObjectStoreModule } from './object-store';

/** What a process is given at its start. */
export interface Ground {
  readonly config: Config;
  readonly database: ServingDatabase;
  readonly log: Logger;
  readonly clock: Clock;
}

/** Everything a feature may ask of the machine. */
@Global()
@Module({})
export class PlatformModule {
  static on({ config, database, log, clock }: Ground): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        LoggingModule.using(log),
        DatabaseModule.serving(database),
        ObjectStoreModule,
        MailModule,
        HttpModule,
        HealthModule,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [CONFIG, CLOCK],
    };
  }
}
