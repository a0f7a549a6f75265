import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SignedExport } from '../../src/appeals/actions/verify-snapshots';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import type { TestApp } from '../support/app';
import type { Person } from '../world';
import { unzipped } from './unpacked';

/** A link of a chain as it lies in the database. */
export interface SnapshotRow {
  readonly id: string;
  readonly appeal_id: string;
  readonly position: number;
  readonly kind: string;
  readonly previous_sha256: string | null;
  readonly sha256: string;
  readonly document: string;
}

export function rowsOf(house: TestApp, slug: string): Promise<SnapshotRow[]> {
  return house.database.dataSource.query(
    `SELECT s.* FROM snapshots s JOIN appeals a ON a.id = s.appeal_id WHERE a.slug = $1 ORDER BY position`,
    [slug],
  );
}

/** Asks for the whole chain, as a program of an officer does. */
export function give(house: TestApp, slug: string, who: Person, recipient = 'Crown Prosecution Service') {
  const asked = house.request().post(`/api/v1/appeals/${slug}/snapshots`);
  return asked.set('authorization', `Bearer ${who.token}`).send({ recipient });
}

export async function exported(house: TestApp, slug: string, who: Person) {
  const files = await unzipped((await give(house, slug, who).responseType('blob')).body as Buffer);
  const text = files.get('snapshots.json')!.toString('utf8');
  return { files, text, read: JSON.parse(text) as SignedExport };
}

/** The public key that the force's custodians give to whoever checks. */
export function rootOf(house: TestApp, force = 'northmere'): Buffer {
  const file = path.join(path.dirname(house.config.pepperFile), `force-root-${force}`);
  return forceRootPublicKey(forceRootFrom(readFileSync(file)));
}
