export { LOGGER, openLog, type Logger } from './logger';
export { LoggingModule } from './logging.module';
export { NestLog } from './nest-log';
