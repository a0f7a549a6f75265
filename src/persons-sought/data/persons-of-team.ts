import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { refusePerson } from '../persons-sought.errors';
import { PersonsSought } from './persons-sought';
import type { PersonSought } from './person-sought.entity';

/** The persons an officer may know of: those of the cases they are on, in whatever part, guests included. */
@Injectable()
export class PersonsOfTeam {
  constructor(
    private readonly persons: PersonsSought,
    private readonly teams: CaseTeams,
  ) {}

  /** The person, or the same refusal for what is not there as for what is not theirs. */
  async person(actor: OfficerActor, id: string): Promise<PersonSought> {
    const person = await this.persons.anywhere(id);
    const part = person && (await this.teams.partOf(actor, person.caseId));
    if (!person || !part) throw refusePerson('person_not_found');
    return person;
  }
}
