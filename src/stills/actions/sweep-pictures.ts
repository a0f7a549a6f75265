import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { LOGGER, type Logger } from '../../platform';
import { PictureFiles } from '../data/picture-files';
import { Pictures } from '../data/pictures';
import { RemoveCopies } from './remove-copies';

/**
 * Longer than any upload can last (a request is cut off after two minutes): a younger object may belong to one whose
 * rows are not written yet.
 */
const OLD_ENOUGH_MS = 60 * 60 * 1000;
const BATCH = 500;

/** Deletes the files no still points at: what a crash has left behind, between the files and the rows or in mid-file. */
@Injectable()
export class SweepPictures {
  constructor(
    private readonly files: PictureFiles,
    private readonly pictures: Pictures,
    private readonly copies: RemoveCopies,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Answers how many files were deleted. */
  async run(): Promise<number> {
    await this.copies.run();
    const before = new Date(this.clock.now().getTime() - OLD_ENOUGH_MS);
    let swept = await this.files.sweepUnfinished(before);
    let batch: string[] = [];
    for await (const key of this.files.olderThan(before)) {
      batch.push(key);
      if (batch.length < BATCH) continue;
      swept += await this.sweep(batch);
      batch = [];
    }
    swept += await this.sweep(batch);
    if (swept > 0) this.log.warn({ swept }, 'pictures without a still were swept');
    return swept;
  }

  private async sweep(keys: readonly string[]): Promise<number> {
    const inUse = await this.pictures.inUse(keys);
    const orphans = keys.filter((key) => !inUse.has(key));
    await this.files.discard(orphans);
    return orphans.length;
  }
}
