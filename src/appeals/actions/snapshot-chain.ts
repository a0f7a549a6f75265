import { isPracticeName } from '../../kernel';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { Actor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import { newId, type Tx } from '../../platform';
import type { Appeal } from '../data/appeal.entity';
import type { EditionRecord } from '../data/edition-records';
import { Snapshots } from '../data/snapshots';
import { SNAPSHOT_FORMAT, type SnapshotRecord } from '../rules/snapshot';
import { canonicalText } from './snapshot-document';

/** What the next link says. */
export interface NextLink extends Pick<SnapshotRecord, 'published' | 'ended' | 'force'> {
  readonly appeal: Appeal;
  readonly edition: EditionRecord;
  /** The public name of the case. */
  readonly name: string;
  readonly at: Date;
}

/** The chain of snapshots of each appeal. Whoever adds to it holds the appeal, so that links follow each other. */
@Injectable()
export class SnapshotChain {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly sign: SignAsOfficer,
    private readonly audit: Audit,
  ) {}

  async add(tx: Tx, actor: Actor, next: NextLink): Promise<void> {
    const { appeal, edition, at } = next;
    const record = await this.record(tx, actor, next);
    const bytes = Buffer.from(canonicalText(record), 'utf8');
    const signature = await this.sign.ifAble(tx, actor, 'snapshot', bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.snapshots.add(tx, {
      id: record.id,
      forceId: appeal.forceId,
      appealId: appeal.id,
      editionId: edition.id,
      position: record.position,
      kind: record.published ? 'published' : 'ended',
      at,
      previousSha256: record.previous,
      sha256,
      document: canonicalText({ record, signature }),
    });
    // The log's own chain holds the hash too: whoever rewrites one must rewrite the other.
    await this.audit.record(tx, {
      actor,
      forceId: appeal.forceId,
      caseId: appeal.caseId,
      act: 'appeal.snapshot_sealed',
      verb: 'collection',
      subject: { kind: 'snapshot', id: record.id },
      facts: { slug: appeal.slug, position: record.position, sha256, signed: signature !== null },
    });
  }

  private async record(tx: Tx, actor: Actor, next: NextLink): Promise<SnapshotRecord> {
    const { appeal, edition, name, force, at, published, ended } = next;
    const before = await this.snapshots.last(tx, appeal.id);
    return {
      format: SNAPSHOT_FORMAT,
      id: newId(),
      position: (before?.position ?? 0) + 1,
      previous: before?.sha256 ?? null,
      at: at.toISOString(),
      by: whoDid(actor),
      force,
      appeal: { id: appeal.id, slug: appeal.slug, name },
      edition: edition.number,
      ...(isPracticeName(appeal.slug) ? { practice: true as const } : {}),
      published,
      ended,
    };
  }
}

function whoDid(actor: Actor): SnapshotRecord['by'] {
  const id = 'id' in actor ? actor.id : null;
  return { kind: actor.kind, id, name: 'name' in actor ? actor.name : '' };
}
