import { Injectable } from '@nestjs/common';
import { addDays, type OfficerActor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import type { Tx } from '../../platform';
import { londonDay, londonMoment } from '../../web';
import type { FurtherAuthority } from '../data/further-authority.entity';
import { FurtherAuthorities } from '../data/further-authorities';
import type { PersonSought } from '../data/person-sought.entity';
import { PersonsSought } from '../data/persons-sought';
import { refusePerson } from '../persons-sought.errors';
import { mayBeChild } from '../rules/apparent-age';
import { isLonger } from '../rules/description';
import {
  coversOpenTo,
  FURTHER_GROUND_LIMIT,
  furtherDayProblems,
  furtherRefusal,
  type FurtherDecision,
} from '../rules/further-authority';
import { FLAGS, LapseFurther } from './lapse-further';
import { PersonChanges } from './person-changes';
import { sealed, signedBytes, type Signable } from './signed-document';

export interface FurtherDecided {
  readonly id: string;
  readonly decision: FurtherDecision;
  /** The last day, for a grant; as asked where nothing is said. */
  readonly reviewOn?: string;
  /** Why not, for a refusal. */
  readonly reason?: string;
}

export const FURTHER_FORMAT = 'incident-room/further-authority/1';

/**
 * Grants or refuses a further authority, signed with the officer's own key: by an authorising officer of the force, on the
 * team or not, who neither asked for it nor recorded a state of the person. A grant puts no picture up: each came down
 * with the state and needs a new release.
 */
@Injectable()
export class DecideFurther {
  constructor(
    private readonly furthers: FurtherAuthorities,
    private readonly persons: PersonsSought,
    private readonly sign: SignAsOfficer,
    private readonly lapse: LapseFurther,
    private readonly changes: PersonChanges,
  ) {}

  async run(actor: OfficerActor, typed: FurtherDecided): Promise<void> {
    const { personId } = await this.furthers.byId(actor.forceId, typed.id);
    await this.changes.within(async (tx) => {
      const locked = await this.persons.lock(tx, actor.forceId, personId);
      const further = await this.furthers.byId(actor.forceId, typed.id, tx);
      const isSuperintendent = actor.roles.includes('superintendent');
      const refusal = furtherRefusal(
        {
          askedBy: further.askedBy,
          recordedBy: await this.furthers.recordersOf(personId, tx),
          mayBeChild: mayBeChild(locked),
          waits: further.decision === null && further.endedAt === null,
        },
        { id: actor.id, isSuperintendent },
        typed.decision,
      );
      if (refusal) throw refusePerson(refusal);
      const decided = this.decided(locked, further, typed);
      const person = await this.lapse.within(tx, locked, further.covers);
      if (decided.standsUntil) await this.allow(tx, person, further, decided.standsUntil);
      await this.keep(tx, actor, { person, further }, { ...decided, bySuperintendent: isSuperintendent });
    });
  }

  private decided(
    person: PersonSought,
    further: FurtherAuthority,
    { decision, reviewOn = further.reviewOn, reason = '' }: FurtherDecided,
  ): Pick<FurtherAuthority, 'decision' | 'reviewOn' | 'reason' | 'standsUntil'> {
    if (decision === 'refused') {
      const code = reason.trim() === '' ? 'further_refusal_reason_missing' : 'further_ground_too_long';
      if (reason.trim() === '' || isLonger(reason, FURTHER_GROUND_LIMIT))
        throw refusePerson('further_not_valid', {}, [{ field: 'reason', code }]);
      return { decision, reviewOn: further.reviewOn, reason: reason.trim(), standsUntil: null };
    }
    const problems = furtherDayProblems(reviewOn, londonDay(this.changes.now()), mayBeChild(person));
    if (problems.length > 0) throw refusePerson('further_not_valid', {}, problems);
    return { decision, reviewOn, reason: '', standsUntil: londonMoment(addDays(reviewOn, 1), 0, 0) };
  }

  /** One in force ends for the one that follows it; what is shown stays shown, until the later moment. */
  private async allow(
    tx: Tx,
    person: PersonSought,
    { covers }: FurtherAuthority,
    until: Date,
  ): Promise<void> {
    if (!coversOpenTo(person).includes(covers)) throw refusePerson('further_not_for_state');
    const at = this.changes.now();
    await this.furthers.end(tx, person.id, covers, { because: 'replaced', at });
    await this.persons.allow(tx, person, FLAGS[covers], until);
  }

  private async keep(
    tx: Tx,
    actor: OfficerActor,
    { person, further }: { person: PersonSought; further: FurtherAuthority },
    decided: Pick<FurtherAuthority, 'decision' | 'reviewOn' | 'reason' | 'standsUntil' | 'bySuperintendent'>,
  ): Promise<void> {
    const decidedAt = this.changes.now();
    const said = statement(actor, person, { ...further, ...decided, decidedAt });
    const signature = await this.sign.run(actor, 'further authority', signedBytes(said), tx);
    await this.furthers.change(tx, further, {
      ...decided,
      decidedBy: actor.id,
      decidedByName: actor.name,
      decidedAt,
      ...sealed(said, signature),
    });
    const granted = decided.decision === 'granted';
    await this.changes.say(tx, actor, person, {
      act: granted ? 'person.further_authority_granted' : 'person.further_authority_refused',
      facts: { covers: further.covers, reviewOn: granted ? decided.reviewOn : null },
    });
  }
}

/** What the officer puts their name to: whom it is about by number, what was asked, and what was decided. */
function statement(
  { id, name }: OfficerActor,
  person: PersonSought,
  further: FurtherAuthority & { readonly decidedAt: Date },
): Signable {
  const { covers, purpose, necessity, proportionality, alternatives, risk } = further;
  return {
    format: FURTHER_FORMAT,
    signedAt: further.decidedAt.toISOString(),
    signedBy: { id, name },
    ...{
      id: further.id,
      caseId: person.caseId,
      person: { id: person.id, number: person.number },
      states: { search: person.searchState, proceedings: person.proceedingsState },
      covers,
      grounds: { purpose, necessity, proportionality, alternatives, risk },
      asked: { by: further.askedBy, name: further.askedByName, at: further.askedAt.toISOString() },
      decision: further.decision,
      reason: further.reason,
      standsUntil: further.standsUntil?.toISOString() ?? null,
    },
  };
}
