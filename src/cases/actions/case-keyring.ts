import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Keyring } from '../../officers';
import type { CaseSecret } from '../../vault';
import { openGrant, type OfficerKeys } from '../../vault/opening';
import { refuseCase } from '../cases.errors';
import { CaseKeyRows } from '../data/case-key-rows';
import { CaseKeys } from '../data/case-keys';
import { CaseTeams } from '../data/case-teams';

/** A case's secrets while they are lent: by epoch, because a late tip may be wrapped to one before the current. */
export interface LentSecrets {
  /** The epoch to seal to now. */
  readonly current: number;
  readonly byEpoch: ReadonlyMap<number, CaseSecret>;
  /** The officer's own keys, for what they sign or have seen. */
  readonly officer: OfficerKeys;
}

/** Opens a case's keys for one of its readers, for as long as one piece of work takes. */
@Injectable()
export class CaseKeyring {
  constructor(
    private readonly keyring: Keyring,
    private readonly teams: CaseTeams,
    private readonly keys: CaseKeys,
    private readonly rows: CaseKeyRows,
  ) {}

  /**
   * Asks anew, each time, whether the officer is on the team; then opens every grant of theirs, checks each secret
   * against the proven public key of its epoch, and wipes all of them when the work has returned. Do not keep them.
   * `case_key_not_held` for a reader who still waits for the current key.
   */
  async withCaseKeys<T>(
    actor: OfficerActor,
    caseId: string,
    work: (secrets: LentSecrets) => T | Promise<T>,
  ): Promise<T> {
    await this.teams.mustRead(actor, caseId);
    const { epoch: current, epochs } = await this.keys.history(caseId);
    const grants = await this.rows.grantsOf(caseId, actor.id);
    return this.keyring.withKeys(actor, async (officer) => {
      const byEpoch = new Map<number, CaseSecret>();
      try {
        for (const { epoch, publicKey } of epochs) {
          const grant = grants.find((one) => one.epoch === epoch);
          const claim = { caseId, epoch, officerId: actor.id };
          if (grant) byEpoch.set(epoch, openGrant(officer, grant.sealed, claim, publicKey));
        }
        if (!byEpoch.has(current)) throw refuseCase('case_key_not_held');
        return await work({ current, byEpoch, officer });
      } finally {
        for (const secret of byEpoch.values()) secret.wipe();
      }
    });
  }
}
