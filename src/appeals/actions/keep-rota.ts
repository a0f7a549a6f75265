import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { OfficerDirectory } from '../../officers';
import { isId, newId, UnitOfWork, type Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { DutyTurns } from '../data/duty-turns';
import { turnProblems } from '../rules/duty-turn';

/** Who is to be on duty, and when. */
export interface NewTurn {
  readonly officerId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

/** Says who of the force is on duty when it is not staffed. */
@Injectable()
export class KeepRota {
  constructor(
    private readonly work: UnitOfWork,
    private readonly turns: DutyTurns,
    private readonly directory: OfficerDirectory,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(actor: OfficerActor, { officerId, beginsAt, endsAt }: NewTurn): Promise<void> {
    const officer = isId(officerId) ? await this.directory.byId(officerId) : null;
    const ours = officer?.forceId === actor.forceId && officer.state === 'enrolled';
    const fields =
      ours && officer.roles.includes('duty_officer')
        ? turnProblems({ beginsAt, endsAt }, this.clock.now())
        : [{ field: 'officer', code: 'duty_officer_not_valid' }];
    if (fields.length > 0) throw refuseAppeal('duty_not_valid', {}, fields);
    const id = newId();
    await this.work.run(async (tx) => {
      await this.turns.add(tx, { id, forceId: actor.forceId, officerId, beginsAt, endsAt });
      const facts = { officerId, from: beginsAt.toISOString(), until: endsAt.toISOString() };
      await this.say(tx, actor, 'force.duty_turn_added', { id, facts });
    });
  }

  async remove(actor: OfficerActor, id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const removed = isId(id) && (await this.turns.remove(tx, actor.forceId, id));
      if (!removed) throw refuseAppeal('duty_not_found');
      await this.say(tx, actor, 'force.duty_turn_removed', { id, facts: {} });
    });
  }

  private async say(
    tx: Tx,
    actor: OfficerActor,
    act: string,
    { id, facts }: { readonly id: string; readonly facts: Record<string, string> },
  ): Promise<void> {
    const { forceId } = actor;
    const subject = { kind: 'duty_turn', id };
    await this.audit.record(tx, { actor, forceId, act, verb: 'alteration', subject, facts });
  }
}
