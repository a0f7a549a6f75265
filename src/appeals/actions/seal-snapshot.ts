import { Inject, Injectable } from '@nestjs/common';
import { Forces, publicOrigin } from '../../forces';
import type { Actor } from '../../kernel';
import { CONFIG, type Config, type Tx } from '../../platform';
import { KeepPublished } from '../../stills';
import type { EditionRecord } from '../data/edition-records';
import type { EndedRecord } from '../rules/snapshot';
import { AppealChanges } from './appeal-changes';
import { shownStills } from './appeal-readiness';
import type { EnteredAppeal } from './enter-appeal';
import { publishedRecord } from './published-record';
import { SnapshotChain } from './snapshot-chain';

/**
 * Seals what the public was shown, in the transaction that shows it or takes it down (rule 10). Whoever changes what is
 * live calls this once, with the appeal held: the two commit together or not at all.
 */
@Injectable()
export class SealSnapshot {
  constructor(
    private readonly keep: KeepPublished,
    private readonly chain: SnapshotChain,
    private readonly forces: Forces,
    private readonly changes: AppealChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An edition goes out: after its stills were released, so that what is sealed is what they are now. */
  async published(
    tx: Tx,
    actor: Actor,
    { appeal, inCase }: Pick<EnteredAppeal, 'appeal' | 'inCase'>,
    edition: EditionRecord,
  ): Promise<void> {
    const ids = shownStills(edition).map(({ still }) => still.id);
    const stills = await this.keep.within(tx, appeal.forceId, ids);
    const origin = publicOrigin(await this.forces.byId(appeal.forceId), this.config.baseUrl);
    const published = publishedRecord(edition, stills, { slug: appeal.slug, origin });
    await this.add(tx, actor, { appeal, inCase }, { edition, published, ended: null });
  }

  /** The edition that was live is so no more. */
  async ended(
    tx: Tx,
    actor: Actor,
    { appeal, inCase }: Pick<EnteredAppeal, 'appeal' | 'inCase'>,
    edition: EditionRecord,
    ended: EndedRecord,
  ): Promise<void> {
    await this.add(tx, actor, { appeal, inCase }, { edition, published: null, ended });
  }

  private async add(
    tx: Tx,
    actor: Actor,
    { appeal, inCase }: Pick<EnteredAppeal, 'appeal' | 'inCase'>,
    happened: Pick<Parameters<SnapshotChain['add']>[2], 'edition' | 'published' | 'ended'>,
  ): Promise<void> {
    await this.chain.add(tx, actor, {
      ...happened,
      appeal,
      at: this.changes.now(),
      force: (await this.forces.byId(appeal.forceId))?.name ?? '',
      name: inCase.publicName ?? '',
    });
  }
}
