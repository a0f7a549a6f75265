import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Officers } from '../data/officers.repository';
import { SessionProofs } from '../data/session-proofs';
import { isOfficerOfForce } from '../data/signed-in-actor';
import { refuseOfficer } from '../officers.errors';
import { ProveSecondFactor, type BroughtFactor, type ProvedFactor } from './prove-second-factor';

/** Somebody who is signed in shows their second factor again: from now on their session counts as freshly proved. */
@Injectable()
export class ProveAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: Officers,
    private readonly proofs: SessionProofs,
    private readonly prove: ProveSecondFactor,
  ) {}

  async run(actor: OfficerActor, brought: BroughtFactor): Promise<ProvedFactor> {
    const officer = await this.officers.byId(actor.id);
    if (!officer || !isOfficerOfForce(officer)) throw refuseOfficer('keys_not_open');
    const proved = await this.prove.run(officer, brought, this.proofs.sidHash(actor));
    if (proved.ok) await this.work.run((tx) => this.proofs.mark(tx, actor, proved.provedAt));
    return proved;
  }
}
