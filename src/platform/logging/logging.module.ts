import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LOGGER, type Logger } from './logger';

/** Hands the process's one log to whoever asks. */
@Global()
@Module({})
export class LoggingModule {
  static using(log: Logger): DynamicModule {
    return {
      module: LoggingModule,
      providers: [{ provide: LOGGER, useValue: log }],
      exports: [LOGGER],
    };
  }
}
