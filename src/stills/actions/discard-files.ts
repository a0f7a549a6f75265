import { Injectable } from '@nestjs/common';
import { KeptPictures } from '../data/kept-pictures';
import { PictureFiles } from '../data/picture-files';

/** Deletes files that no still shows any more, except those that were published: they stay for a court. */
@Injectable()
export class DiscardFiles {
  constructor(
    private readonly kept: KeptPictures,
    private readonly files: PictureFiles,
  ) {}

  async run(keys: readonly string[]): Promise<void> {
    const kept = await this.kept.among(keys);
    await this.files.discard(keys.filter((key) => !kept.has(key)));
  }
}
