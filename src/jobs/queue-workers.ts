import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { LOGGER, type Logger } from '../platform';
import { BOSS } from './boss';
import { JobHandlers } from './job-handlers';
import { QueueRunner } from './queue-runner';
import { QueueUpkeep } from './queue-upkeep';
import { QUEUE_NAMES } from './queues';

const UPKEEP_EVERY_MS = 15_000;

/** What is in hand at the end may take this long before it is given back. */
const GRACE_MS = 10_000;

/** The handler side: one runner a queue that has a handler, from the start of the process to its end. */
@Injectable()
export class QueueWorkers implements OnApplicationBootstrap, OnModuleDestroy {
  private runners: QueueRunner[] = [];
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly upkeep: QueueUpkeep,
    @Inject(BOSS) private readonly boss: PgBoss,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** After every module has registered its handlers. */
  onApplicationBootstrap(): void {
    const handlers = this.handlers.all();
    const unheard = QUEUE_NAMES.filter((queue) => !handlers.has(queue));
    if (unheard.length > 0) this.log.warn({ queues: unheard }, 'queues without a handler: their jobs wait');
    this.runners = [...handlers].map(
      ([queue, handler]) => new QueueRunner(queue, handler, this.boss, this.log),
    );
    this.runners.forEach((runner) => runner.start());
    this.keepUp();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const done = Promise.all([this.round, ...this.runners.map((runner) => runner.stop())]);
    if (await endsWithin(done, GRACE_MS)) return;
    this.log.warn({}, 'jobs still in hand are given back');
    await Promise.all(this.runners.map((runner) => runner.giveBack()));
  }

  private keepUp(): void {
    const round = () => {
      this.round = this.upkeep.run().catch((error: Error) => {
        this.log.warn({ error: error.name }, 'queue not kept up');
      });
    };
    round();
    this.timer = setInterval(round, UPKEEP_EVERY_MS);
  }
}

async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
