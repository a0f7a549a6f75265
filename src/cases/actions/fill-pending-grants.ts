import { Injectable } from '@nestjs/common';
import { OfficerDirectory } from '../../officers';
import type { Tx } from '../../platform';
import type { Case } from '../data/case.entity';
import { CurrentSecret } from './current-secret';
import { GiveKey, type KeyGiver } from './give-key';

/**
 * Gives the key to those whose word of a member waited until they had keys. Part of actions that hold the case's row
 * and took the officers from `keyWork`: signatures, the voucher's membership and the certificate have been checked.
 */
@Injectable()
export class FillPendingGrants {
  constructor(
    private readonly officers: OfficerDirectory,
    private readonly secrets: CurrentSecret,
    private readonly giveKey: GiveKey,
  ) {}

  async run(
    tx: Tx,
    giver: KeyGiver,
    { id: caseId, forceId }: Case,
    officerIds: readonly string[],
  ): Promise<void> {
    const certified = await this.officers.certified(officerIds, tx);
    const { chain, secret } = await this.secrets.open(tx, giver, caseId);
    try {
      for (const newcomer of certified.values()) {
        await this.giveKey.grant(tx, giver, { caseId, forceId, epoch: chain.epoch }, secret, newcomer);
      }
    } finally {
      secret.wipe();
    }
  }
}
