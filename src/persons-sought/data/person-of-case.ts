import { Injectable } from '@nestjs/common';
import { Cases, type MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { refusePerson } from '../persons-sought.errors';
import type { PersonSought } from './person-sought.entity';
import { PersonsSought } from './persons-sought';

/** A person by the number they have in a case, as they stand in the console's addresses. */
@Injectable()
export class PersonOfCase {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
  ) {}

  /** The case through the officer, and its person of that number, which is whatever stood in an address. */
  async numbered(
    actor: OfficerActor,
    ref: string,
    number: string,
  ): Promise<{ inCase: MyCase; person: PersonSought }> {
    const inCase = await this.cases.forActor(actor, ref);
    const person = /^[1-9]\d{0,3}$/.test(number)
      ? await this.persons.byNumber(inCase.forceId, inCase.id, Number(number))
      : null;
    if (!person) throw refusePerson('person_not_found');
    return { inCase, person };
  }
}
