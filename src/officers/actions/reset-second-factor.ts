import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { FactorResets } from '../data/factor-resets.repository';
import { FactorRemoval } from '../data/factor-removal';
import { refuseOfficer } from '../officers.errors';
import { factorEntry } from '../rules/factor-entry';
import { resetProblem, type ShownIdentity } from '../rules/factor-reset';

/**
 * For somebody who lost their second factor and has no recovery code: one person saw who they are and asks, another lets it
 * happen. The officer is then signed out everywhere, and sets up another at the next sign-in.
 */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly resets: FactorResets,
    private readonly removal: FactorRemoval,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(actor: OfficerActor, officerId: string, shown: ShownIdentity): Promise<void> {
    return this.work.run(async (tx) => {
      if (officerId === actor.id) throw refuseOfficer('reset_own_factor');
      const held = await this.removal.holder(tx, actor.forceId, officerId);
      if (!held) throw refuseOfficer('officer_not_found');
      if (!held.hasAny) throw refuseOfficer('second_factor_none');
      const asked = { forceId: actor.forceId, officerId, shown, askedBy: actor.id };
      await this.resets.ask(tx, asked, this.clock.now());
      const entry = factorEntry(actor, 'officer.second_factor_reset_asked', { officerId, facts: { shown } });
      await this.audit.record(tx, entry);
    });
  }

  confirm(actor: OfficerActor, resetId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const officerId = await this.decide(tx, actor, resetId, 'confirmed');
      const sessions = await this.removal.run(tx, officerId);
      const entry = factorEntry(actor, 'officer.second_factor_reset', { officerId, facts: { sessions } });
      await this.audit.record(tx, entry);
    });
  }

  refuse(actor: OfficerActor, resetId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const officerId = await this.decide(tx, actor, resetId, 'refused');
      await this.audit.record(tx, factorEntry(actor, 'officer.second_factor_reset_refused', { officerId }));
    });
  }

  private async decide(
    tx: Tx,
    actor: OfficerActor,
    resetId: string,
    decision: 'confirmed' | 'refused',
  ): Promise<string> {
    const now = this.clock.now();
    const reset = await this.resets.lock(tx, actor.forceId, resetId);
    if (!reset) throw refuseOfficer('reset_not_found');
    const problem = resetProblem(reset, actor.id, now);
    if (problem) throw refuseOfficer(problem);
    await this.resets.decide(tx, reset.id, decision, { decidedBy: actor.id, decidedAt: now });
    return reset.officerId;
  }
}
