import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { KeptPicture } from './kept-picture.entity';

/** Which files of the object store were published once, and therefore stay. */
@Injectable()
export class KeptPictures {
  constructor(private readonly db: DataSource) {}

  /** A file that is kept already stays as it was written down first. */
  async add(tx: Tx, files: readonly KeptPicture[]): Promise<void> {
    if (files.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(KeptPicture)
      .values([...files])
      .orIgnore()
      .execute();
  }

  /** Those of these keys that stay. */
  async among(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const kept = await this.db.manager.findBy(KeptPicture, { objectKey: In([...keys]) });
    return new Set(kept.map(({ objectKey }) => objectKey));
  }

  /** One file of a force for every hash, by hash: the same bytes may have been kept twice. */
  async ofHashes(forceId: string, hashes: readonly string[]): Promise<ReadonlyMap<string, KeptPicture>> {
    const kept = await this.db.manager.find(KeptPicture, {
      where: { forceId, sha256: In([...hashes]) },
      order: { keptAt: 'DESC', objectKey: 'DESC' },
    });
    return new Map(kept.map((file) => [file.sha256, file]));
  }
}
