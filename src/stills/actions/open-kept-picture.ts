import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ObjectMissing } from '../../platform';
import type { KeptPicture } from '../data/kept-picture.entity';
import { KeptPictures } from '../data/kept-pictures';
import { PictureFiles } from '../data/picture-files';

/** What a file that was published is today: the very bytes, others, or not there at all. */
export type KeptStanding = 'as_published' | 'changed' | 'missing';

/** A published file as it was found just now, and the way to its bytes. */
export interface FoundPicture {
  readonly sha256: string;
  readonly standing: KeptStanding;
  open(): Promise<Readable>;
}

/** Reads files that were published, for a disclosure that was seen to and written down. Nothing else may serve them. */
@Injectable()
export class OpenKeptPicture {
  constructor(
    private readonly kept: KeptPictures,
    private readonly files: PictureFiles,
  ) {}

  /** Every byte is read once, so that it can be said before anything is given whether it is what was published. */
  async found(forceId: string, hashes: readonly string[]): Promise<FoundPicture[]> {
    const rows = await this.kept.ofHashes(forceId, hashes);
    const found: FoundPicture[] = [];
    for (const sha256 of hashes) found.push(await this.one(sha256, rows.get(sha256)));
    return found;
  }

  private async one(sha256: string, row: KeptPicture | undefined): Promise<FoundPicture> {
    const standing = row ? await this.standing(row) : 'missing';
    return { sha256, standing, open: () => this.files.open(row?.objectKey ?? '') };
  }

  private async standing({ objectKey, sha256 }: KeptPicture): Promise<KeptStanding> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of await this.files.open(objectKey)) hash.update(chunk as Buffer);
    } catch (error) {
      if (error instanceof ObjectMissing) return 'missing';
      throw error;
    }
    return hash.digest('hex') === sha256 ? 'as_published' : 'changed';
  }
}
