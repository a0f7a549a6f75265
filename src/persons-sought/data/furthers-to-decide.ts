import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { FurtherAuthorities } from './further-authorities';
import type { FurtherAuthority } from './further-authority.entity';
import type { PersonSought } from './person-sought.entity';
import { PersonsSought } from './persons-sought';
import type { RecordedState } from './recorded-state.entity';

/** A further authority with whom it is about, as whoever decides may know of them. */
export interface FurtherKnown {
  readonly further: FurtherAuthority;
  readonly person: PersonSought;
  readonly caseName: string;
  /** What was recorded of the person, newest first. */
  readonly states: readonly RecordedState[];
}

/** Further authorities as those of their force see them who decide, on the team or not. */
@Injectable()
export class FurthersToDecide {
  constructor(
    private readonly furthers: FurtherAuthorities,
    private readonly persons: PersonsSought,
    private readonly cases: Cases,
  ) {}

  async waiting({ forceId }: OfficerActor): Promise<FurtherKnown[]> {
    return Promise.all((await this.furthers.waitingIn(forceId)).map((further) => this.known(further)));
  }

  async byId({ forceId }: OfficerActor, id: string): Promise<FurtherKnown> {
    return this.known(await this.furthers.byId(forceId, id));
  }

  private async known(further: FurtherAuthority): Promise<FurtherKnown> {
    const { forceId, caseId, personId } = further;
    const [person, inCase, states] = [
      await this.persons.byId(forceId, personId),
      await this.cases.byId(forceId, caseId),
      await this.persons.history(forceId, personId),
    ];
    if (!person || !inCase) throw new Error('A further authority is about nobody.');
    return { further, person, states, caseName: inCase.publicName ?? inCase.operationName };
  }
}
