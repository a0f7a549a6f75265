import { Injectable } from '@nestjs/common';
import { officerIdOf, type OfficialActor } from '../../kernel';
import type { Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import type { EditionRecord } from '../data/edition-records';
import { AppealChanges } from './appeal-changes';
import { shownStills } from './appeal-readiness';
import type { EnteredAppeal } from './enter-appeal';
import { SealSnapshot } from './seal-snapshot';
import { ShowStills } from './show-stills';

/** Puts an edition in the place of the live one, with its stills and without those it no longer shows. */
@Injectable()
export class ReplaceLive {
  constructor(
    private readonly appeals: Appeals,
    private readonly stills: ShowStills,
    private readonly changes: AppealChanges,
    private readonly seal: SealSnapshot,
  ) {}

  async within(tx: Tx, actor: OfficialActor, entered: EnteredAppeal): Promise<void> {
    const { appeal, latest, live } = entered;
    if (live) await this.appeals.change(tx, live, { state: 'superseded', updatedAt: this.changes.now() });
    await this.appeals.change(tx, latest, {
      state: 'published',
      publishedAt: this.changes.now(),
      publishedBy: officerIdOf(actor),
      updatedAt: this.changes.now(),
    });
    const shown = shownStills(latest).map(({ still, revision }) => ({ id: still.id, revision }));
    await this.stills.release(tx, actor, appeal.forceId, shown);
    await this.stills.time(tx, latest);
    if (live) await this.seal.ended(tx, actor, entered, live, { cause: 'replaced', reason: '' });
    await this.seal.published(tx, actor, entered, latest);
    if (!live) return;
    const kept = new Set(shown.map(({ id }) => id));
    const gone = await this.leaving(tx, live, kept);
    const reason = `Edition ${latest.number} of the appeal does not show it.`;
    await this.stills.withdraw(tx, actor, appeal.forceId, { ids: gone, reason });
  }

  /** Stills the public sees only because of this edition, without those that are kept. */
  async leaving(tx: Tx, live: EditionRecord, kept: ReadonlySet<string> = new Set()): Promise<string[]> {
    const ids = shownStills(live)
      .filter(({ still }) => still.state === 'public' && !kept.has(still.id))
      .map(({ still }) => still.id);
    const elsewhere = await this.appeals.shownElsewhere(tx, live.appealId, ids);
    return ids.filter((id) => !elsewhere.has(id));
  }
}
