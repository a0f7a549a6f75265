import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { Cases, type Case } from '../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { newId, UnitOfWork, type Tx } from '../../platform';
import { PersonsSought } from '../data/persons-sought';
import type { PersonSought } from '../data/person-sought.entity';
import { refusePerson } from '../persons-sought.errors';
import { FIRST_PROCEEDINGS_STATE } from '../rules/proceedings-state';
import { FIRST_SEARCH_STATE } from '../rules/search-state';
import { readDescription, type DescriptionTyped } from '../rules/description';

/** Adds somebody who is sought to a case, under the next number of the case. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, input: DescriptionTyped & { caseRef: string }): Promise<PersonSought> {
    const inCase = await this.cases.forActor(actor, input.caseRef);
    return this.work.run((tx) => this.within(tx, actor, inCase, input));
  }

  /** The same as part of a larger act: a still of somebody who is not in the case yet. */
  async within(tx: Tx, actor: OfficerActor, inCase: Case, typed: DescriptionTyped): Promise<PersonSought> {
    if (inCase.kind === 'intake') throw refusePerson('case_seeks_nobody');
    const read = readDescription(typed);
    if (!read.ok) throw refusePerson('person_not_valid', {}, read.problems);
    const { label, description, apparentAge } = read.value;
    const { forceId, id: caseId } = inCase;
    const person: PersonSought = {
      id: newId(),
      forceId,
      caseId,
      number: await this.persons.takeNumber(tx, caseId),
      label,
      description,
      ageFrom: apparentAge?.from ?? null,
      ageTo: apparentAge?.to ?? null,
      searchState: FIRST_SEARCH_STATE,
      proceedingsState: FIRST_PROCEEDINGS_STATE,
      stillNeeded: false,
      stillNeededUntil: null,
      stillAtLarge: false,
      stillAtLargeUntil: null,
      showingRound: 1,
      addedBy: actor.id,
      addedAt: this.clock.now(),
    };
    await this.persons.add(tx, person);
    await this.audit.record(tx, {
      actor,
      forceId,
      caseId,
      act: 'person.added',
      verb: 'alteration',
      subject: { kind: 'person_sought', id: person.id },
      facts: { number: person.number },
    });
    return person;
  }
}
