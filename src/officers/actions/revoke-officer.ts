import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, mayBecome, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import type { Officer } from '../data/officer.entity';
import { Officers } from '../data/officers.repository';
import { Sessions } from '../data/sessions.repository';
import { refuseOfficer } from '../officers.errors';
import { officerStates } from '../rules/officer-state';

/** Takes an account away: sessions, password and certificate go with it, in the same moment. */
@Injectable()
export class RevokeOfficer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: Officers,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, officerId: string): Promise<void> {
    await this.work.run((tx) => this.within(tx, actor, officerId));
  }

  /** The same as a part of something larger. Answers who it was. */
  async within(tx: Tx, actor: OfficerActor, officerId: string): Promise<Officer> {
    if (officerId === actor.id) throw refuseOfficer('officer_cannot_revoke_self');
    const officer = await this.officers.lock(tx, actor.forceId, officerId);
    if (!officer) throw refuseOfficer('officer_not_found');
    if (!mayBecome(officerStates, officer.state, 'revoked')) {
      throw refuseOfficer('officer_state_forbids', { state: officer.state });
    }
    await this.officers.revoke(tx, officerId, this.clock.now());
    const sessions = await this.sessions.endAllOf(tx, officerId);
    await this.audit.record(tx, {
      actor,
      forceId: actor.forceId,
      act: 'officer.revoked',
      verb: 'erasure',
      subject: { kind: 'officer', id: officerId },
      facts: { sessions },
    });
    return officer;
  }
}
