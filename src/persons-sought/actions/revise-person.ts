import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import type { PersonSought } from '../data/person-sought.entity';
import { PersonsOfTeam } from '../data/persons-of-team';
import { PersonsSought } from '../data/persons-sought';
import { refusePerson } from '../persons-sought.errors';
import { readDescription, type DescriptionTyped } from '../rules/description';

/** Says anew what a person looks like. What an edition of an appeal has published stays as it was published. */
@Injectable()
export class RevisePerson {
  constructor(
    private readonly ofTeam: PersonsOfTeam,
    private readonly persons: PersonsSought,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  async run(actor: OfficerActor, input: DescriptionTyped & { personId: string }): Promise<PersonSought> {
    const person = await this.ofTeam.person(actor, input.personId);
    const read = readDescription(input);
    if (!read.ok) throw refusePerson('person_not_valid', {}, read.problems);
    const { label, description, apparentAge } = read.value;
    const { forceId, caseId } = person;
    const said = { label, description, ageFrom: apparentAge?.from ?? null, ageTo: apparentAge?.to ?? null };
    return this.work.run(async (tx) => {
      await this.persons.change(tx, person, said);
      await this.audit.record(tx, {
        actor,
        forceId,
        caseId,
        act: 'person.revised',
        verb: 'alteration',
        subject: { kind: 'person_sought', id: person.id },
      });
      return { ...person, ...said };
    });
  }
}
