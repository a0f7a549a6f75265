import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { SecondFactors } from '../data/second-factors';
import { SessionProofs } from '../data/session-proofs';
import { refuseOfficer } from '../officers.errors';
import { factorEntry } from '../rules/factor-entry';

/** What somebody calls their passkey, and what their browser made. */
export interface MadePasskey {
  readonly name: string;
  readonly answer: string;
}

/** An officer's further passkey: from the moment it is kept it counts. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly proofs: SessionProofs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the browser is asked, as JSON. */
  ask(actor: OfficerActor): Promise<string> {
    const asked = { sidHash: this.proofs.sidHash(actor), now: this.clock.now() };
    return this.work.run((tx) => this.factors.passkeys.askToMake(tx, actor, asked));
  }

  /**
   * Keeps it; the session counts as proved, and sessions elsewhere end. Answers the recovery codes, which are shown this
   * once; none for whoever has some left.
   */
  run(actor: OfficerActor, { name, answer }: MadePasskey): Promise<readonly string[]> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const newcomer = { officerId: actor.id, name, madeAt: now };
      const { passkeys, recovery } = this.factors;
      const made = await passkeys.made(tx, answer, newcomer, this.proofs.sidHash(actor));
      if (!made) throw refuseOfficer('passkey_not_valid');
      await this.proofs.mark(tx, actor, now);
      await this.proofs.endOthers(tx, actor);
      await this.audit.record(tx, factorEntry(actor, 'officer.passkey_added'));
      return (await recovery.left(actor.id)) > 0 ? [] : recovery.issue(tx, actor.id, now);
    });
  }
}
