import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { CaseSecret } from '../../vault';
import { openGrant } from '../../vault/opening';
import { refuseCase } from '../cases.errors';
import { CaseKeyRows } from '../data/case-key-rows';
import { CaseKeys } from '../data/case-keys';
import type { VerifiedChain } from '../data/epoch-chain';
import type { KeyGiver } from './give-key';

/** A case's current secret, opened with a member's own grant, and the proof it belongs to. The receiver wipes. */
export interface OpenedSecret {
  readonly chain: VerifiedChain;
  readonly secret: CaseSecret;
}

/** Opens the current key of a case for actions that pass it on. They hold the case's row. */
@Injectable()
export class CurrentSecret {
  constructor(
    private readonly rows: CaseKeyRows,
    private readonly keys: CaseKeys,
  ) {}

  /** `case_key_not_held` for a member who still waits for the key. */
  async open(tx: Tx, { actor, keys }: KeyGiver, caseId: string): Promise<OpenedSecret> {
    const chain = await this.keys.history(caseId, tx);
    const { epoch, publicKey, holders } = chain;
    const grants = await this.rows.grantsOf(caseId, actor.id, tx);
    const mine = grants.find((grant) => grant.epoch === epoch);
    if (!mine || !holders.has(actor.id)) throw refuseCase('case_key_not_held');
    const claim = { caseId, epoch, officerId: actor.id };
    return { chain, secret: openGrant(keys, mine.sealed, claim, publicKey) };
  }

  /** The same for the last time: nobody seals to the epoch while it is about to be retired. */
  async openToRetire(tx: Tx, giver: KeyGiver, caseId: string): Promise<OpenedSecret> {
    await this.rows.lockCurrent(tx, caseId, 'pessimistic_write');
    return this.open(tx, giver, caseId);
  }
}
