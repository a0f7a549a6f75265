import { Injectable } from '@nestjs/common';
import { isPracticeName, type OfficerActor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import { newId } from '../../platform';
import { OpenKeptPicture, type FoundPicture } from '../../stills';
import { refuseAppeal } from '../appeals.errors';
import type { Appeal } from '../data/appeal.entity';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { Snapshot } from '../data/snapshot.entity';
import { Snapshots } from '../data/snapshots';
import { readDisclosureRecipient } from '../rules/disclosure-recipient';
import { chainFault, filesOf, pictureName, SNAPSHOT_EXPORT_FORMAT } from '../rules/snapshot';
import { AppealChanges } from './appeal-changes';
import { canonicalHash, canonicalText, readDocument, type SnapshotDocument } from './snapshot-document';
import type { SnapshotExport } from './verify-snapshots';

export interface SnapshotWish {
  readonly slug: string;
  /** Who is given it: it goes into the log. */
  readonly recipient: string;
}

/** What is handed over: the signed text, and the pictures in it whose bytes are those that were published. */
export interface SnapshotPack {
  readonly id: string;
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly file: FoundPicture }[];
}

/**
 * Gives out everything the public was ever shown of an appeal, for disclosure: the whole chain, signed by whoever gives
 * it, and the bytes. It is written down, with the recipient, before the first byte leaves.
 */
@Injectable()
export class ExportSnapshots {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly snapshots: Snapshots,
    private readonly pictures: OpenKeptPicture,
    private readonly sign: SignAsOfficer,
    private readonly changes: AppealChanges,
  ) {}

  /** The chain of an appeal of theirs, from the first on. A guest of another force finds nothing. */
  async chainOf(actor: OfficerActor, slug: string): Promise<{ appeal: Appeal; chain: Snapshot[] }> {
    const appeal = await this.ofOfficer.ofTeam(actor, slug);
    if (appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    return { appeal, chain: await this.snapshots.ofAppeal(appeal.forceId, appeal.id) };
  }

  async run(actor: OfficerActor, { slug, recipient }: SnapshotWish): Promise<SnapshotPack> {
    const { appeal, chain } = await this.chainOf(actor, slug);
    if (isPracticeName(appeal.slug)) throw refuseAppeal('appeal_is_practice');
    const read = readDisclosureRecipient(recipient);
    if (!read.ok) throw refuseAppeal(read.problem, {}, [{ field: 'recipient', code: read.problem }]);
    if (chain.length === 0) throw refuseAppeal('appeal_never_published');
    const documents = chain.map(({ document }) => readDocument(document));
    if (!isAsSealed(chain, documents)) throw refuseAppeal('appeal_snapshots_changed');
    const files = filesOf(documents.map(({ record }) => record));
    const found = await this.pictures.found(
      appeal.forceId,
      files.map(({ sha256 }) => sha256),
    );
    const made: SnapshotExport = {
      format: SNAPSHOT_EXPORT_FORMAT,
      id: newId(),
      madeAt: this.changes.now().toISOString(),
      madeBy: { id: actor.id, name: actor.name },
      madeFor: read.value,
      snapshots: documents,
      files: files.map((file, at) => ({
        name: pictureName(file),
        sha256: file.sha256,
        bytes: file.bytes,
        found: found[at].standing,
      })),
    };
    const text = await this.signed(actor, made);
    await this.writeDown(actor, appeal, made, chain);
    const pictures = made.files.flatMap(({ name, found: standing }, at) =>
      standing === 'as_published' ? [{ name, file: found[at] }] : [],
    );
    return { id: made.id, text, pictures };
  }

  private async signed(actor: OfficerActor, made: SnapshotExport): Promise<string> {
    const bytes = Buffer.from(canonicalText(made), 'utf8');
    const signature = await this.sign.run(actor, 'snapshot export', bytes);
    return canonicalText({ export: made, signature });
  }

  private async writeDown(
    actor: OfficerActor,
    appeal: Appeal,
    { id, madeFor, files }: SnapshotExport,
    chain: readonly Snapshot[],
  ): Promise<void> {
    const last = chain[chain.length - 1];
    const acted = { appeal, edition: { id: last.editionId, number: last.position } };
    await this.changes.within((tx) =>
      this.changes.say(tx, actor, acted, {
        act: 'appeal.snapshots_exported',
        verb: 'disclosure',
        recipient: madeFor,
        facts: {
          edition: null,
          export: id,
          snapshots: chain.length,
          last: last.sha256,
          files: files.length,
          notAsPublished: files.filter(({ found }) => found !== 'as_published').length,
        },
      }),
    );
  }
}

/** Whether every row still hashes to what was sealed: nobody is to sign what somebody has rewritten. */
function isAsSealed(chain: readonly Snapshot[], documents: readonly SnapshotDocument[]): boolean {
  const links = documents.map(({ record }, at) => ({ record, sha256: chain[at].sha256 }));
  return links.every(({ record, sha256 }) => canonicalHash(record) === sha256) && chainFault(links) === null;
}
