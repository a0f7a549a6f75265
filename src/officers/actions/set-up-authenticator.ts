import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import type { ShownSecret } from '../data/authenticators.repository';
import { SecondFactors } from '../data/second-factors';
import { SessionProofs } from '../data/session-proofs';
import { refuseOfficer } from '../officers.errors';
import { factorEntry } from '../rules/factor-entry';

/** How the authenticator names what the codes are for. */
const ISSUER = 'Incident Room';

/** An officer's authenticator: begun, and counting once a code of it was given. */
@Injectable()
export class SetUpAuthenticator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly proofs: SessionProofs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret to scan or type. One that counts already goes on doing so. */
  begin(actor: OfficerActor): Promise<ShownSecret> {
    return this.work.run(async (tx) => {
      const begun = await this.factors.authenticators.begin(tx, actor.id, this.clock.now());
      return this.factors.authenticators.shown(begun, ISSUER, actor.email);
    });
  }

  /** The secret that waits for its first code, again: after a slip of the finger it is not scanned anew. */
  async waiting(actor: OfficerActor): Promise<ShownSecret> {
    const begun = await this.factors.authenticators.pending(actor.id);
    if (!begun) throw refuseOfficer('authenticator_not_begun');
    return this.factors.authenticators.shown(begun, ISSUER, actor.email);
  }

  /**
   * The first code: from now on it counts, here as proved, and sessions elsewhere end. Answers the recovery codes, which
   * are shown this once; none for whoever has some left.
   */
  confirm(actor: OfficerActor, code: string): Promise<readonly string[]> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const { authenticators, recovery } = this.factors;
      const begun = await authenticators.pending(actor.id, tx);
      if (!begun) throw refuseOfficer('authenticator_not_begun');
      if (!(await authenticators.takeCode(tx, begun, code.replace(/\s/g, ''), now))) throw wrongCode();
      await authenticators.confirm(tx, begun, now);
      await this.proofs.mark(tx, actor, now);
      await this.proofs.endOthers(tx, actor);
      await this.audit.record(tx, factorEntry(actor, 'officer.authenticator_set_up'));
      const some = (await recovery.left(actor.id)) > 0;
      return some ? [] : recovery.issue(tx, actor.id, now);
    });
  }
}

const wrongCode = () =>
  refuseOfficer('second_factor_not_valid', {}, [{ field: 'code', code: 'second_factor_not_valid' }]);
