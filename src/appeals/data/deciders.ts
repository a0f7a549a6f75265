import { Injectable } from '@nestjs/common';
import { OfficerDirectory, type Colleague } from '../../officers';
import { isAtLeast, rankHeld, type Rank } from '../rules/deciding-rank';

/** Who could decide on a release. */
@Injectable()
export class Deciders {
  constructor(private readonly directory: OfficerDirectory) {}

  /** Everybody of the force, enrolled, of that rank or above, who wrote no word of it. */
  async of(forceId: string, needed: Rank, drafterIds: readonly string[]): Promise<Colleague[]> {
    return (await this.among(forceId))(needed, drafterIds);
  }

  /** The same for many releases, with the force asked once. */
  async among(forceId: string): Promise<(needed: Rank, drafterIds: readonly string[]) => Colleague[]> {
    const here = (await this.directory.inForce(forceId)).filter(({ state }) => state === 'enrolled');
    return (needed, drafterIds) =>
      here.filter((one) => !drafterIds.includes(one.id) && isAtLeast(rankHeld(one), needed));
  }

  /** Those of these who are still here. */
  async stillHere(ids: readonly string[]): Promise<Colleague[]> {
    return (await this.directory.byIds(ids)).filter(({ state }) => state === 'enrolled');
  }
}
