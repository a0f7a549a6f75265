import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { OfficerDirectory } from '../../officers';
import type { Signer } from './epoch-chain';

/** Whose signatures count under a case's key, now or in the past, as the force's root says. */
@Injectable()
export class Signers {
  constructor(private readonly officers: OfficerDirectory) {}

  /** In the order of their ids, so that two readings of the same officers are the same. */
  async once(ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, Signer>> {
    const wanted = [...new Set(ids)].sort();
    const found = await this.officers.onceCertified(wanted, tx);
    return new Map(
      wanted.flatMap((id): [string, Signer][] => {
        const officer = found.get(id);
        if (!officer) return [];
        const { forceId, signPublicKey, current } = officer;
        return [[id, { id, forceId, signKey: signPublicKey, current }]];
      }),
    );
  }
}
