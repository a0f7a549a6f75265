import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { LinkEntries } from './link-entries';

/** An entry is linked within a second: it waits this long at most, and one round takes milliseconds. */
const REST_MS = 250;

/** Links, again and again, in every process; whichever comes first does the work. */
@Injectable()
export class AuditSequencer implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;
  private failing = false;

  constructor(
    private readonly link: LinkEntries,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.next();
  }

  /** A last round, so that what was recorded by a command that ends here does not wait for the next process. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
    await this.once();
  }

  private next(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.once().then(() => this.next());
    }, REST_MS);
  }

  /** A database that is away for a while is said once, not four times a second. */
  private async once(): Promise<void> {
    try {
      await this.link.run();
      if (this.failing) this.log.info({}, 'audit entries are linked again');
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.log.error({ error: (error as Error).name }, 'audit entries are not linked');
      this.failing = true;
    }
  }
}
