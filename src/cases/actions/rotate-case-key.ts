import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { ProvenReaders } from '../data/proven-readers';
import { BeginEpoch } from './begin-epoch';
import { CurrentSecret } from './current-secret';
import type { KeyGiver } from './give-key';
import { KeyRotations } from './key-rotations';

/**
 * Gives a case its next key (TIP-PROTOCOL section 9, "Remove"). Part of actions that hold the case's row and have
 * taken out who leaves. The key goes to those of the team whom signatures prove, and to nobody else: a row that
 * somebody planted is not carried on.
 */
@Injectable()
export class RotateCaseKey {
  constructor(
    private readonly current: CurrentSecret,
    private readonly proven: ProvenReaders,
    private readonly beginEpoch: BeginEpoch,
    private readonly rotations: KeyRotations,
  ) {}

  async run(
    tx: Tx,
    giver: KeyGiver,
    of: { readonly caseId: string; readonly forceId: string },
  ): Promise<void> {
    const { chain, secret } = await this.current.openToRetire(tx, giver, of.caseId);
    try {
      const team = await this.proven.of(tx, of.caseId, chain);
      const next = await this.beginEpoch.run(tx, giver, { ...of, ...team, before: chain.certificate });
      next.secret.wipe();
      const { epoch, publicKey } = next;
      await this.rotations.tell(tx, {
        ...of,
        from: { epoch: chain.epoch, secret },
        to: { epoch, publicKey },
      });
    } finally {
      secret.wipe();
    }
  }
}
