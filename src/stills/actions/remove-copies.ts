import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { CopiesInStore } from '../data/copies-in-store';
import { PictureFiles } from '../data/picture-files';

/**
 * Deletes our files of what was given away, once the picture may not be given any more. That they were given stays
 * written down. A file that cannot be deleted now belongs to nothing, and the sweep finds it within the hour.
 */
@Injectable()
export class RemoveCopies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly copies: CopiesInStore,
    private readonly files: PictureFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many. */
  async run(): Promise<number> {
    const keys = await this.work.run((tx) => this.copies.letGo(tx, this.clock.now()));
    await this.files.discard(keys);
    return keys.length;
  }
}
