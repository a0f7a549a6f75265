import { Injectable } from '@nestjs/common';
import { Cases, type MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { refusePerson } from '../persons-sought.errors';
import { FurtherAuthorities } from './further-authorities';
import type { FurtherAuthority } from './further-authority.entity';
import type { PersonSought } from './person-sought.entity';
import { PersonsSought } from './persons-sought';
import type { RecordedState } from './recorded-state.entity';

/** A person of a case with everything that was recorded and decided of them, newest first. */
export interface PersonFile {
  readonly inCase: MyCase;
  readonly person: PersonSought;
  readonly history: readonly RecordedState[];
  readonly furthers: readonly FurtherAuthority[];
}

/** A person by the number they have in a case, as they stand in the console's addresses. */
@Injectable()
export class PersonOfCase {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
    private readonly furtherAuthorities: FurtherAuthorities,
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

  /** The same with what came about. */
  async file(actor: OfficerActor, ref: string, number: string): Promise<PersonFile> {
    const { inCase, person } = await this.numbered(actor, ref, number);
    const { forceId, id } = person;
    const history = await this.persons.history(forceId, id);
    return { inCase, person, history, furthers: await this.furtherAuthorities.ofPerson(forceId, id) };
  }
}
