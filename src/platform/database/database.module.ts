import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LOGGER, type Logger } from '../logging';
import { servingDataSource } from './data-source';
import { Notifications } from './notifications';
import { SERVING_DATABASE, type ServingDatabase } from './serving';
import { UnitOfWork } from './unit-of-work';

/** One pool and one listening connection for the process, closed with it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  static serving(database: ServingDatabase): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: SERVING_DATABASE, useValue: database },
        {
          provide: DataSource,
          inject: [LOGGER],
          useFactory: (log: Logger) =>
            servingDataSource(database, (error) =>
              log.warn({ reason: error.message }, 'pooled connection lost'),
            ).initialize(),
        },
        UnitOfWork,
        Notifications,
      ],
      exports: [DataSource, UnitOfWork, Notifications],
    };
  }

  /** Last of all: by now the server has answered what it had in hand, and every timer has had its last round. */
  async onApplicationShutdown(): Promise<void> {
    await this.db.destroy();
  }
}
