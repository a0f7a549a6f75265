import { DataSource } from 'typeorm';
import type { Logger as QueryLog } from 'typeorm';
import type { TestApp } from './app';

/** Every statement about something that a house sends to its database from now on, as it is sent. */
export function queriesOf(house: TestApp, about: RegExp): string[] {
  const sent: string[] = [];
  const log: QueryLog = {
    logQuery: (query) => void (about.test(query) && sent.push(query)),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  house.get(DataSource).setOptions({ logger: log, logging: ['query'] });
  return sent;
}
