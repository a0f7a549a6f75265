import { Injectable } from '@nestjs/common';
import { officerIdOf, type OfficialActor } from '../../kernel';
import type { Tx } from '../../platform';
import { ReleaseStills, WithdrawStills } from '../../stills';
import { Appeals } from '../data/appeals';
import type { EditionRecord } from '../data/edition-records';
import { AppealChanges } from './appeal-changes';
import { shownStills } from './appeal-readiness';
import type { EnteredAppeal } from './enter-appeal';
import { TimeStills } from './time-stills';

/** Puts an edition in the place of the live one, with its stills and without those it no longer shows. */
@Injectable()
export class ReplaceLive {
  constructor(
    private readonly appeals: Appeals,
    private readonly releaseStills: ReleaseStills,
    private readonly withdrawStills: WithdrawStills,
    private readonly times: TimeStills,
    private readonly changes: AppealChanges,
  ) {}

  async within(tx: Tx, actor: OfficialActor, { appeal, latest, live }: EnteredAppeal): Promise<void> {
    if (live) await this.appeals.change(tx, live, { state: 'superseded', updatedAt: this.changes.now() });
    await this.appeals.change(tx, latest, {
      state: 'published',
      publishedAt: this.changes.now(),
      publishedBy: officerIdOf(actor),
      updatedAt: this.changes.now(),
    });
    const shown = shownStills(latest).map(({ still, revision }) => ({ id: still.id, revision }));
    await this.releaseStills.within(tx, actor, appeal.forceId, shown);
    await this.times.within(tx, latest);
    if (!live) return;
    const kept = new Set(shown.map(({ id }) => id));
    const gone = await this.leaving(tx, live, kept);
    const reason = `Edition ${latest.number} of the appeal does not show it.`;
    await this.withdrawStills.within(tx, actor, appeal.forceId, gone, reason);
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
