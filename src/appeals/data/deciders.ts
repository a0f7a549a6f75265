import { Injectable } from '@nestjs/common';
import { OfficerDirectory, type Colleague } from '../../officers';
import { isAtLeast, rankHeld, type Rank } from '../rules/deciding-rank';

/** Who could decide on a release. */
@Injectable()
export class Deciders {
  constructor(private readonly directory: OfficerDirectory) {}

  /** Everybody of the force, enrolled, of that rank or above, who wrote no word of it. */
  async of(forceId: string, needed: Rank, drafterIds: readonly string[]): Promise<Colleague[]> {
    const officers = await this.directory.inForce(forceId);
    return officers.filter(
      (one) => one.state === 'enrolled' && !drafterIds.includes(one.id) && isAtLeast(rankHeld(one), needed),
    );
  }

  /** Those of these who are still here. */
  async stillHere(ids: readonly string[]): Promise<Colleague[]> {
    return (await this.directory.byIds(ids)).filter(({ state }) => state === 'enrolled');
  }
}
