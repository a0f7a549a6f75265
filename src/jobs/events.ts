import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { Jobs } from './jobs';
import { EVENTS, type EventName } from './queues';
import type { JobPayload } from './rules/payload';

/** Somebody announced what `queues.ts` does not list, so nobody would have heard of it. */
export class UnknownEvent extends Error {
  constructor(event: string) {
    super(`There is no event "${event}": it must be listed in queues.ts`);
    this.name = 'UnknownEvent';
  }
}

/** Facts on their way up: a feature says what happened, and need not know who stands above it and listens. */
@Injectable()
export class Events {
  constructor(private readonly jobs: Jobs) {}

  /** Leaves one job for each queue that hears of `event`; its handler finds the event's name beside the ids. */
  async send(tx: Tx, event: EventName, payload: JobPayload): Promise<void> {
    if (!Object.hasOwn(EVENTS, event)) throw new UnknownEvent(event);
    for (const queue of EVENTS[event]) await this.jobs.send(tx, queue, { ...payload, event });
  }
}
