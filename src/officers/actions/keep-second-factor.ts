import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { CONFIG, UnitOfWork, type Config } from '../../platform';
import { SecondFactors } from '../data/second-factors';
import { refuseOfficer } from '../officers.errors';
import { factorEntry } from '../rules/factor-entry';

/** What an officer does with the second factor they have: new recovery codes, or none of it where none is required. */
@Injectable()
export class KeepSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Shown this once; the earlier ones are worth nothing from now on. */
  async newRecoveryCodes(actor: OfficerActor): Promise<readonly string[]> {
    if (!(await this.factors.hasAny(actor.id))) throw refuseOfficer('second_factor_none');
    return this.work.run(async (tx) => {
      const codes = await this.factors.recovery.issue(tx, actor.id, this.clock.now());
      await this.audit.record(tx, factorEntry(actor, 'officer.recovery_codes_made'));
      return codes;
    });
  }

  /** One of several, anywhere; the last one only where nobody needs any. */
  async removePasskey(actor: OfficerActor, id: string): Promise<void> {
    const { authenticator, passkeys } = await this.factors.heldBy(actor.id);
    const last = !authenticator && passkeys.length < 2;
    if (last && !this.config.demo) throw refuseOfficer('second_factor_required');
    await this.work.run(async (tx) => {
      if (!(await this.factors.passkeys.kept.remove(tx, actor.id, id)))
        throw refuseOfficer('passkey_not_found');
      await this.audit.record(tx, factorEntry(actor, 'officer.passkey_removed'));
    });
  }

  /** Outside the demo there is always one: another takes its place, and it is never simply put away. */
  async remove(actor: OfficerActor): Promise<void> {
    if (!this.config.demo) throw refuseOfficer('second_factor_required');
    await this.work.run(async (tx) => {
      await this.factors.removeAllOf(tx, actor.id);
      await this.audit.record(tx, factorEntry(actor, 'officer.authenticator_removed'));
    });
  }
}
