import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import type { Tx } from '../../platform';
import type { FurtherAuthority } from '../data/further-authority.entity';
import { FurtherAuthorities } from '../data/further-authorities';
import type { PersonSought } from '../data/person-sought.entity';
import { PersonsSought, type FurtherFlag } from '../data/persons-sought';
import { RecordedSocket } from '../data/recorded-socket';
import { FURTHER_COVERS, type FurtherCovers } from '../rules/further-authority';
import { mayBeShown } from '../rules/may-be-shown';
import { withoutFurther } from '../rules/recorded-state';
import { PersonChanges } from './person-changes';

/** In which column of the person what a further authority covers is kept. */
export const FLAGS: Readonly<Record<FurtherCovers, FurtherFlag>> = {
  still_needed: 'stillNeeded',
  still_at_large: 'stillAtLarge',
};

/**
 * Ends further authorities whose last day is over, by the house itself (rule 2): the pictures it kept up have been hidden by
 * the clock already; here their round of showing ends and their takedown clock starts. Each in its own transaction,
 * asked again under the person's lock: twice, or by two processes, is as good as once.
 */
@Injectable()
export class LapseFurther {
  constructor(
    private readonly furthers: FurtherAuthorities,
    private readonly persons: PersonsSought,
    private readonly socket: RecordedSocket,
    private readonly changes: PersonChanges,
  ) {}

  /** How many ended. */
  async run(): Promise<number> {
    let ended = 0;
    for (const further of await this.furthers.overdue(this.changes.now())) {
      if (await this.lapse(further)) ended += 1;
    }
    return ended;
  }

  private lapse({ forceId, personId, covers }: FurtherAuthority): Promise<boolean> {
    return this.changes.within(async (tx) => {
      const before = await this.persons.lock(tx, forceId, personId);
      return (await this.within(tx, before, covers)) !== before;
    });
  }

  /** The person, held already, without anything that is past its last day: before whatever is recorded of them next. */
  async all(tx: Tx, person: PersonSought): Promise<PersonSought> {
    let now = person;
    for (const covers of FURTHER_COVERS) now = await this.within(tx, now, covers);
    return now;
  }

  /** What was given, or asked, for a state that is over. */
  async withState(tx: Tx, { id }: PersonSought, covers: FurtherCovers): Promise<void> {
    await this.furthers.end(tx, id, covers, { because: 'state_changed', at: this.changes.now() });
  }

  /** The person, held already, without what is past its last day; the same person where nothing is. */
  async within(tx: Tx, before: PersonSought, covers: FurtherCovers): Promise<PersonSought> {
    const flag = FLAGS[covers];
    const [until, now] = [before[`${flag}Until`], this.changes.now()];
    if (until === null || now < until) return before;
    const after: PersonSought = { ...withoutFurther(before, flag), [`${flag}Until`]: null };
    await this.furthers.end(tx, before.id, covers, { because: 'lapsed', at: now });
    await this.persons.keepStates(tx, after);
    await this.changes.say(tx, theHouse, after, {
      act: 'person.further_authority_lapsed',
      facts: { covers, mayBeShown: mayBeShown(after) },
    });
    await this.socket.tell(tx, { actor: theHouse, before, after });
    return after;
  }
}
