import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import { Forces } from '../../forces';
import type { OfficerActor } from '../../kernel';
import { mayBeShown, PersonOfCase, type PersonSought } from '../../persons-sought';
import { DataSource, isId, type Tx } from '../../platform';
import { askedOfOthers, letterRefusal, type AskedOfOthers, type LetterRefusal } from '../rules/letter';
import { refuseStill } from '../stills.errors';
import { Letter } from './letter.entity';
import { PlacesShown } from './places-shown';
import { Stills } from './stills';

/** What a letter about somebody would say now, and why it cannot be signed yet. */
export interface LetterFacts {
  readonly inCase: MyCase;
  readonly person: PersonSought;
  readonly force: { readonly name: string; readonly phone: string };
  /** References of their pictures that were ever shown. */
  readonly references: readonly string[];
  /** Since when none of them can be had from us; null where none ever could. */
  readonly goneSince: Date | null;
  readonly others: AskedOfOthers;
  readonly refusal: LetterRefusal | null;
}

/** The letters, and what they are made of. */
@Injectable()
export class Letters {
  constructor(
    private readonly ofCase: PersonOfCase,
    private readonly stills: Stills,
    private readonly places: PlacesShown,
    private readonly forces: Forces,
    private readonly db: DataSource,
  ) {}

  /** For those of the case's own force on its team; a guest is told that nobody is there. */
  async factsOf(actor: OfficerActor, ref: string, number: string): Promise<LetterFacts> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    if (person.forceId !== actor.forceId) throw refuseStill('letter_not_found');
    const stills = (await this.stills.ofPerson(person.forceId, person.id)).filter(
      ({ releasedAt }) => releasedAt,
    );
    const places = await this.places.ofStills(
      person.forceId,
      stills.map(({ id }) => id),
    );
    const force = await this.forces.byId(person.forceId);
    return {
      inCase,
      person,
      force: { name: force?.name ?? '', phone: force?.pressPhone ?? '' },
      references: stills.map(({ reference }) => reference),
      goneSince: lastOf(places.filter(({ kind }) => kind === 'site').map(({ removedAt }) => removedAt)),
      others: askedOfOthers(places),
      refusal: letterRefusal({
        isPractice: inCase.practice,
        isSought: person.searchState === 'sought',
        mayBeShown: mayBeShown(person),
        places,
      }),
    };
  }

  /** All of one person, newest first. */
  ofPerson(forceId: string, personId: string): Promise<Letter[]> {
    return this.db.getRepository(Letter).find({ where: { forceId, personId }, order: { madeAt: 'DESC' } });
  }

  async one({ forceId, id: personId }: PersonSought, id: string): Promise<Letter> {
    const found = isId(id) ? await this.db.getRepository(Letter).findOneBy({ forceId, personId, id }) : null;
    if (!found) throw refuseStill('letter_not_found');
    return found;
  }

  async add(tx: Tx, letter: Letter): Promise<void> {
    await tx.insert(Letter, letter);
  }
}

function lastOf(moments: readonly (Date | null)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
