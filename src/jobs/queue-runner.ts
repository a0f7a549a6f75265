import type PgBoss from 'pg-boss';
import { DomainError } from '../kernel';
import type { Logger } from '../platform';
import type { JobHandler } from './job-handlers';
import { QUEUES, type QueueName } from './queues';
import type { JobPayload } from './rules/payload';

/** A job waits this long at most where a handler is free. */
const REST_MS = 500;

/** Takes the jobs of one queue, a few at a time, until it is told to stop. */
export class QueueRunner {
  private readonly inHand = new Set<string>();
  private stopping = false;
  private wake: () => void = () => undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly queue: QueueName,
    private readonly handler: JobHandler,
    private readonly boss: PgBoss,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.ended = this.run();
  }

  /** Takes no more, and resolves when what is in hand is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.ended;
  }

  /** Gives back what is still in hand, so that another process need not wait for its lease to run out. */
  async giveBack(): Promise<void> {
    const back = [...this.inHand].map((id) => this.boss.fail(this.queue, id, { error: 'process_stopped' }));
    await Promise.all(back);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const taken = await this.turn();
      if (taken === 0 && !this.stopping) await this.rest();
    }
  }

  private async turn(): Promise<number> {
    try {
      const jobs = await this.boss.fetch<JobPayload>(this.queue, { batchSize: QUEUES[this.queue].atOnce });
      await Promise.all(jobs.map((job) => this.handle(job)));
      return jobs.length;
    } catch (error) {
      // The queue itself could not be reached. A job done but not crossed off comes again when its lease is over.
      this.log.warn({ queue: this.queue, error: nameOf(error) }, 'queue not reached');
      return 0;
    }
  }

  private async handle({ id, data }: PgBoss.Job<JobPayload>): Promise<void> {
    this.inHand.add(id);
    try {
      const error = await this.failureOf(data);
      if (error === null) await this.boss.deleteJob(this.queue, id);
      else await this.failed(id, error);
    } finally {
      this.inHand.delete(id);
    }
  }

  private async failureOf(payload: JobPayload): Promise<unknown> {
    try {
      await this.handler(payload);
      return null;
    } catch (error) {
      return error ?? new Error('A handler rejected without an error');
    }
  }

  private async failed(id: string, error: unknown): Promise<void> {
    this.log.warn({ queue: this.queue, job: id, error: nameOf(error), stack: placesOf(error) }, 'job failed');
    await this.boss.fail(this.queue, id, { error: nameOf(error) });
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, REST_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** What kind of failure it was. Never the message, which can quote a mail address or what somebody wrote. */
function nameOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return 'not_an_error';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
