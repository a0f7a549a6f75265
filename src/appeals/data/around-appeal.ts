import { Injectable } from '@nestjs/common';
import { Cases, LinkedOffences, type MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { OfficerDirectory, type Colleague } from '../../officers';
import { PersonsSought } from '../../persons-sought';
import { Stills, type StillRecord } from '../../stills';
import type { OfficersAppeal } from './appeals-of-officer';
import type { EditionRecord } from './edition-records';
import { namedIn } from './named-in';

/** What stands around the editions of an appeal, as far as one officer may know of it. */
export interface Surroundings {
  /** The case as one of its team meets it; null for those who are on no team of it. */
  readonly mine: MyCase | null;
  /** The pictures of the whole case for its team; those of the editions for everybody else. */
  readonly stills: readonly StillRecord[];
  /** Offences linked to the case, where the officer may know how many. */
  readonly linked: number | null;
  /** Numbers of the people of the case against whom proceedings are active. */
  readonly proceedings: readonly number[];
  /** Everybody named in it and the officer who reads it, by id. */
  readonly people: ReadonlyMap<string, Colleague>;
}

/** Finds the case of an appeal, the pictures of that, and people's names. */
@Injectable()
export class AroundAppeal {
  constructor(
    private readonly cases: Cases,
    private readonly offences: LinkedOffences,
    private readonly persons: PersonsSought,
    private readonly stills: Stills,
    private readonly officers: OfficerDirectory,
  ) {}

  async of(
    actor: OfficerActor,
    { inCase, part }: OfficersAppeal,
    editions: readonly EditionRecord[],
  ): Promise<Surroundings> {
    const { forceId, id } = inCase;
    const people = await this.officers.byIds([...new Set([actor.id, ...editions.flatMap(namedIn)])]);
    const rest = { people: new Map(people.map((one) => [one.id, one])) };
    const persons = await this.persons.ofCase(forceId, id);
    const active = persons.filter(({ proceedingsState }) => proceedingsState === 'active');
    if (part === null) {
      // Whoever decides must know of proceedings (rule 4) on no team too.
      const proceedings = active.map(({ number }) => number);
      return { ...rest, mine: null, linked: null, proceedings, stills: stillsIn(editions) };
    }
    return {
      ...rest,
      mine: await this.mineOf(actor, id),
      proceedings: active.map(({ number }) => number),
      linked: await this.offences.countOf(forceId, id),
      stills: await this.stills.ofCase(forceId, id),
    };
  }

  private async mineOf(actor: OfficerActor, caseId: string): Promise<MyCase | null> {
    return (await this.cases.ofActor(actor)).find(({ id }) => id === caseId) ?? null;
  }
}

function stillsIn(editions: readonly EditionRecord[]): StillRecord[] {
  const all = editions.flatMap((edition) => edition.stills.map(({ still }) => still));
  return [...new Map(all.map((still) => [still.id, still])).values()];
}
