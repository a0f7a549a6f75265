import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { DataSource, HealthChecks } from '../platform';
import { BOSS, bossOver, overPool } from './boss';
import { Events } from './events';
import { JobHandlers } from './job-handlers';
import { Jobs, UnknownQueue } from './jobs';
import { QueueUpkeep } from './queue-upkeep';
import { QueueWorkers } from './queue-workers';
import { QUEUE_NAMES } from './queues';
import { Rounds, RoundTimers } from './rounds';

/** The sending side, in every process. */
@Global()
@Module({
  providers: [
    { provide: BOSS, inject: [DataSource], useFactory: (db: DataSource) => bossOver(overPool(db)) },
    Jobs,
    Events,
    JobHandlers,
    Rounds,
  ],
  exports: [BOSS, Jobs, Events, JobHandlers, Rounds],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly health: HealthChecks,
    @Inject(BOSS) private readonly boss: PgBoss,
  ) {}

  /** Ready means: what this process may send would be taken. */
  onModuleInit(): void {
    this.health.register('queue', async () => {
      const made = new Set((await this.boss.getQueues()).map(({ name }) => name));
      const missing = QUEUE_NAMES.find((name) => !made.has(name));
      if (missing) throw new UnknownQueue(missing);
    });
  }
}

/** The handler side, where the worker surface is on. */
@Module({ providers: [QueueUpkeep, QueueWorkers, RoundTimers], exports: [QueueUpkeep] })
export class JobsWorker {}
