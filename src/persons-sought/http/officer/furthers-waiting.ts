import { Injectable } from '@nestjs/common';
import type { Waiting } from '../../../cases';
import { may, type OfficerActor } from '../../../kernel';
import { FurthersToDecide } from '../../data/furthers-to-decide';
import { personPaths } from '../../persons-sought.paths';
import { COVERS_WORDS } from './further-words';

/** Further authorities that wait for an officer, on their home page. */
@Injectable()
export class FurthersWaiting {
  constructor(private readonly toDecide: FurthersToDecide) {}

  async of(actor: OfficerActor): Promise<Waiting[]> {
    if (!may(actor.roles, 'persons.allow')) return [];
    const mine = (await this.toDecide.waiting(actor)).filter(
      ({ further, states }) =>
        further.askedBy !== actor.id && states.every(({ officerId }) => officerId !== actor.id),
    );
    return mine.map(({ further, person, caseName }) => ({
      title: `Further authority asked for person ${person.number} of ${caseName}`,
      line: COVERS_WORDS[further.covers].text,
      href: personPaths.further(further.id),
      since: further.askedAt,
    }));
  }
}
