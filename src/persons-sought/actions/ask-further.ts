import { Injectable } from '@nestjs/common';
import { londonDay } from '../../web';
import type { OfficerActor } from '../../kernel';
import { newId } from '../../platform';
import type { FurtherAuthority } from '../data/further-authority.entity';
import { FurtherAuthorities } from '../data/further-authorities';
import { PersonsOfTeam } from '../data/persons-of-team';
import { PersonsSought } from '../data/persons-sought';
import { refusePerson } from '../persons-sought.errors';
import { mayBeChild } from '../rules/apparent-age';
import {
  coversOpenTo,
  furtherProblems,
  type FurtherCovers,
  type FurtherGrounds,
} from '../rules/further-authority';
import { PersonChanges } from './person-changes';

/** What somebody of the case team asks for, with the grounds. */
export interface FurtherAsked extends FurtherGrounds {
  readonly personId: string;
  readonly covers: FurtherCovers;
  /** `YYYY-MM-DD`: the last day on which it is to stand. */
  readonly reviewOn: string;
}

/** Asks that a person may be shown although they were identified, or although proceedings are active. Shows nobody yet. */
@Injectable()
export class AskFurther {
  constructor(
    private readonly ofTeam: PersonsOfTeam,
    private readonly persons: PersonsSought,
    private readonly furthers: FurtherAuthorities,
    private readonly changes: PersonChanges,
  ) {}

  async run(actor: OfficerActor, asked: FurtherAsked): Promise<FurtherAuthority> {
    const { forceId, id } = await this.ofTeam.person(actor, asked.personId);
    return this.changes.within(async (tx) => {
      const person = await this.persons.lock(tx, forceId, id);
      const { covers, reviewOn } = asked;
      if (!coversOpenTo(person).includes(covers)) throw refusePerson('further_not_for_state');
      const now = this.changes.now();
      const problems = furtherProblems(asked, londonDay(now), mayBeChild(person));
      if (problems.length > 0) throw refusePerson('further_not_valid', {}, problems);
      const further: FurtherAuthority = {
        id: newId(),
        forceId,
        caseId: person.caseId,
        personId: id,
        covers,
        ...tidy(asked),
        reviewOn,
        askedBy: actor.id,
        askedByName: actor.name,
        askedAt: now,
        ...UNDECIDED,
      };
      await this.furthers.add(tx, further);
      await this.changes.say(tx, actor, person, {
        act: 'person.further_authority_asked',
        facts: { covers, reviewOn },
      });
      return further;
    });
  }
}

const UNDECIDED = {
  decision: null,
  reason: '',
  decidedBy: null,
  decidedByName: null,
  bySuperintendent: false,
  decidedAt: null,
  standsUntil: null,
  document: null,
  sha256: null,
  endedAt: null,
  endedBecause: null,
} as const satisfies Partial<FurtherAuthority>;

function tidy({ purpose, necessity, proportionality, alternatives, risk }: FurtherGrounds): FurtherGrounds {
  return {
    purpose: purpose.trim(),
    necessity: necessity.trim(),
    proportionality: proportionality.trim(),
    alternatives: alternatives.trim(),
    risk: risk.trim(),
  };
}
