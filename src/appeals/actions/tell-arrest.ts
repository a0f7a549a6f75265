import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { isId, newId, type Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { ArrestUpdate } from '../data/arrest-update.entity';
import type { EditionRecord } from '../data/edition-records';
import { arrestProblems, type ArrestTold } from '../rules/arrest-update';
import { AppealChanges, THE_PUBLIC, type AppealAct } from './appeal-changes';
import { EnterAppeal, mustBeOpen, mustBeOwn } from './enter-appeal';
import { SealSnapshot } from './seal-snapshot';

export interface ArrestInput extends ArrestTold {
  readonly slug: string;
}

const TOLD: AppealAct = { act: 'appeal.arrest_told', verb: 'disclosure', recipient: THE_PUBLIC };
/** What is taken off is told to nobody. */
const REMOVED: AppealAct = { act: 'appeal.arrest_removed', verb: 'alteration' };

/**
 * Tells the public beside a live appeal that somebody was arrested, and takes it off again, without a new edition and its
 * authority: nothing of it is free text, and nothing of it says who. What the public reads from then on is sealed.
 */
@Injectable()
export class TellArrest {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly seal: SealSnapshot,
    private readonly changes: AppealChanges,
  ) {}

  async run(actor: OfficerActor, { slug, ...told }: ArrestInput): Promise<void> {
    const problems = arrestProblems(told, this.changes.today());
    if (problems.length > 0) throw refuseAppeal('appeal_arrest_not_valid', {}, problems);
    await this.onLive(actor, slug, TOLD, async (tx, live) => {
      const { who, age, number, arrestedOn, suspicion, outcome, arrests, asAt } = told;
      const update: ArrestUpdate = {
        ...{ who, age, number, arrestedOn, suspicion, outcome, arrests, asAt },
        id: newId(),
        forceId: live.forceId,
        appealId: live.appealId,
        toldBy: actor.id,
        toldAt: this.changes.now(),
        removedAt: null,
        removedBy: null,
      };
      await tx.insert(ArrestUpdate, update);
      return [update, ...live.arrestUpdates];
    });
  }

  /** What was told by mistake is told no more; that it was told stays written down. */
  async remove(actor: OfficerActor, slug: string, id: string): Promise<void> {
    await this.onLive(actor, slug, REMOVED, async (tx, live) => {
      if (!isId(id) || live.arrestUpdates.every((update) => update.id !== id))
        throw refuseAppeal('appeal_arrest_not_found');
      const removed = { removedAt: this.changes.now(), removedBy: actor.id };
      await tx.update(ArrestUpdate, { id, appealId: live.appealId }, removed);
      return live.arrestUpdates.filter((update) => update.id !== id);
    });
  }

  private onLive(
    actor: OfficerActor,
    slug: string,
    act: AppealAct,
    work: (tx: Tx, live: EditionRecord) => Promise<readonly ArrestUpdate[]>,
  ): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      const { live, inCase } = entered;
      if (!live) throw refuseAppeal('appeal_not_live');
      mustBeOpen(inCase);
      const edition = { ...live, arrestUpdates: await work(tx, live) };
      const facts = { updates: edition.arrestUpdates.length };
      await this.changes.say(tx, actor, { appeal, edition }, { ...act, facts });
      await this.seal.published(tx, actor, entered, edition);
      await this.changes.announce(tx, 'appeal.updated', { appeal, edition });
    });
  }
}
