import { Injectable } from '@nestjs/common';
import type { QueueName } from './queues';
import type { JobPayload } from './rules/payload';

/**
 * Does one job. Rejects when it should be tried again. A job can come twice (a process may be killed between the
 * deed and saying so), so doing it again must do no harm.
 */
export type JobHandler = (payload: JobPayload) => Promise<void>;

/** Two features claim the same queue: each job would reach only one of them. */
export class QueueTaken extends Error {
  constructor(queue: string) {
    super(`The queue "${queue}" has a handler already`);
    this.name = 'QueueTaken';
  }
}

/** Which handler does the jobs of which queue. The worker modules of features register here, in `onModuleInit`. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<QueueName, JobHandler>();

  register(queue: QueueName, handler: JobHandler): void {
    if (this.handlers.has(queue)) throw new QueueTaken(queue);
    this.handlers.set(queue, handler);
  }

  all(): ReadonlyMap<QueueName, JobHandler> {
    return this.handlers;
  }
}
