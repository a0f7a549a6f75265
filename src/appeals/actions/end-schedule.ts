import { Injectable } from '@nestjs/common';
import type { OfficialActor } from '../../kernel';
import type { Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import { AppealChanges } from './appeal-changes';
import type { EnteredAppeal } from './enter-appeal';

/** Makes a scheduled edition one that is only authorised, as part of a larger act. */
@Injectable()
export class EndSchedule {
  constructor(
    private readonly appeals: Appeals,
    private readonly changes: AppealChanges,
  ) {}

  async within(tx: Tx, actor: OfficialActor, { appeal, latest }: EnteredAppeal, act: string): Promise<void> {
    await this.appeals.change(tx, latest, {
      state: 'authorised',
      embargoUntil: null,
      embargoReason: null,
      scheduledBy: null,
      updatedAt: this.changes.now(),
    });
    const facts = { until: latest.embargoUntil?.toISOString() ?? null };
    await this.changes.say(tx, actor, { appeal, edition: latest }, { act, verb: 'alteration', facts });
  }
}
