import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { KeptPictures } from '../data/kept-pictures';
import { Stills, type StillRecord } from '../data/stills';
import { publicRenditions } from '../still-picture';
import { StillChanges } from './still-changes';

/**
 * Has the files stay that the public can load from now on, as part of publishing an appeal: whatever is made of the
 * still later, a court can be shown the very bytes. They are not copied; they only are never discarded.
 */
@Injectable()
export class KeepPublished {
  constructor(
    private readonly stills: Stills,
    private readonly kept: KeptPictures,
    private readonly changes: StillChanges,
  ) {}

  /** Answers the stills as they are published, in the order of the case. */
  async within(tx: Tx, forceId: string, ids: readonly string[]): Promise<StillRecord[]> {
    const keptAt = this.changes.now();
    const stills = await this.stills.ofIds(forceId, ids, tx);
    const files = stills.flatMap((still) =>
      publicRenditions(still).map(({ objectKey, sha256, bytes, format }) => ({
        objectKey,
        forceId,
        stillId: still.id,
        sha256,
        bytes,
        format,
        keptAt,
      })),
    );
    await this.kept.add(tx, files);
    return stills;
  }
}
