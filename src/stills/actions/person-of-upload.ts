import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { AddPerson, PersonsSought, type DescriptionTyped, type PersonSought } from '../../persons-sought';
import type { Tx } from '../../platform';
import { refuseStill } from '../stills.errors';

/** Whom a new still is of: somebody of the case by number, or somebody who comes with it. */
export type PersonChoice = { readonly number: number } | { readonly newcomer: DescriptionTyped };

/** Finds or adds the person a still is of, and holds their row, so that their pictures are counted one by one. */
@Injectable()
export class PersonOfUpload {
  constructor(
    private readonly persons: PersonsSought,
    private readonly addPerson: AddPerson,
  ) {}

  /** Refuses a number nobody has, before anything is worked on. */
  async mustExist(inCase: MyCase, choice: PersonChoice): Promise<void> {
    if ('number' in choice) await this.numbered(inCase, choice.number);
  }

  async held(tx: Tx, actor: OfficerActor, inCase: MyCase, choice: PersonChoice): Promise<PersonSought> {
    if ('newcomer' in choice) return this.addPerson.within(tx, actor, inCase, choice.newcomer);
    const { forceId, id } = await this.numbered(inCase, choice.number);
    return this.persons.lock(tx, forceId, id);
  }

  private async numbered({ forceId, id }: MyCase, number: number): Promise<PersonSought> {
    const person = await this.persons.byNumber(forceId, id, number);
    if (person) return person;
    throw refuseStill('still_person_not_found', {}, [{ field: 'person', code: 'still_person_not_found' }]);
  }
}
