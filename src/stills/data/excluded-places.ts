import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';

/** The places that may not be named in pictures of these cases, by case; one without any may be left out. */
export type ExcludedPlacesOf = (
  caseIds: readonly string[],
  tx?: Tx,
) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * The socket through which stills ask what the authorities of a case exclude. Whoever keeps authorities plugs in at
 * start; a house without them has nothing to exclude.
 */
@Injectable()
export class ExcludedPlaces {
  private source: ExcludedPlacesOf = () => Promise.resolve(new Map());

  register(source: ExcludedPlacesOf): void {
    this.source = source;
  }

  of(caseIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
    return caseIds.length === 0 ? Promise.resolve(new Map()) : this.source(caseIds, tx);
  }
}
