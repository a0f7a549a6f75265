import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config';

export type { Logger } from 'pino';

/** Injection token for the process's log: one JSON line an event, to standard output. */
export const LOGGER = Symbol('Logger');

/**
 * The log of this process. It has no place for addresses, bodies, query strings or user agents: nothing is
 * redacted afterwards because nothing of the kind is handed to it.
 */
export function openLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: false,
    // A line may bring its own, coarser time: see the request log.
    mixin: (line: object) => ('time' in line ? {} : { time: new Date().toISOString() }),
  };
  return destination ? pino(options, destination) : pino(options);
}
