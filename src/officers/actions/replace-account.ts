import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { InviteOfficers, type Invited } from './invite-officers';
import { RevokeOfficer } from './revoke-officer';

/**
 * For somebody who forgot their password: their account is taken away and they are invited again in its place, to
 * new keys. Nobody can bring the old ones back; a colleague on each case gives them what they may read.
 */
@Injectable()
export class ReplaceAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly revoke: RevokeOfficer,
    private readonly invite: InviteOfficers,
  ) {}

  run(actor: OfficerActor, officerId: string): Promise<Invited> {
    return this.work.run(async (tx) => {
      const { name, rank, email, roles } = await this.revoke.within(tx, actor, officerId);
      return this.invite.within(tx, actor, actor.forceId, { name, rank, email, roles });
    });
  }
}
