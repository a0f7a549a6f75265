import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform';
import { SweepPictures } from '../actions/sweep-pictures';

const EVERY_MS = 60 * 60 * 1000;

/**
 * Sweeps every hour, in every worker: two at once delete the same orphans, which harms nobody. A timer and no queue,
 * because there is nothing to remember and nothing to repeat sooner when it fails.
 */
@Injectable()
export class SweepPicturesHourly implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly sweep: SweepPictures,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round = this.once();
    }, EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async once(): Promise<void> {
    try {
      const swept = await this.sweep.run();
      if (swept > 0) this.log.warn({ swept }, 'pictures without a still were swept');
    } catch (error) {
      this.log.error({ error: (error as Error).name }, 'pictures could not be swept');
    }
  }
}
