import { Injectable } from '@nestjs/common';
import { AuditEntries } from '../../audit';
import { CaseTeams, type MyCase } from '../../cases';
import { OfficerDirectory } from '../../officers';
import { PersonsSought, type PersonSought } from '../../persons-sought';
import { formatStillReference, Stills, type StillRecord } from '../../stills';
import { TIP_OPENED } from '../rules/tip-acts';
import type { TipEnvelope } from './tip-envelopes';

/** The id of no row. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type About = Pick<TipEnvelope, 'personId' | 'stillId'>;

/** Whom the tips of a list are about and who works on them, by name. */
export interface TipPeople {
  /** Everybody sought in the case, by number. */
  readonly persons: readonly PersonSought[];
  readonly stills: readonly StillRecord[];
  readonly officers: ReadonlyMap<string, string>;
  /** `LARKFIELD-3B` for the picture somebody came from, `LARKFIELD-3` for the person, null for nobody in particular. */
  readonly referenceOf: (about: About) => string | null;
}

/** Somebody of the team who may answer for a tip. */
export interface TipColleague {
  readonly id: string;
  readonly name: string;
}

/** Who has opened a tip, and when they last did. What officers do has its moment; what the public does has a day. */
export interface Opener {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** The people around tips, read from where they are kept. */
@Injectable()
export class PeopleOfTips {
  constructor(
    private readonly personsSought: PersonsSought,
    private readonly allStills: Stills,
    private readonly directory: OfficerDirectory,
    private readonly teams: CaseTeams,
    private readonly entries: AuditEntries,
  ) {}

  async of({ forceId, id, slug }: MyCase, tips: readonly TipEnvelope[]): Promise<TipPeople> {
    const persons = await this.personsSought.ofCase(forceId, id);
    const stills = await this.allStills.ofCase(forceId, id);
    const officers = await this.names(tips.flatMap(({ officerId, readers }) => [officerId, ...readers]));
    const numbers = new Map(persons.map((person) => [person.id, person.number]));
    const references = new Map(stills.map((still) => [still.id, still.reference]));
    const referenceOf = ({ personId, stillId }: About): string | null => {
      const still = stillId === null ? undefined : references.get(stillId);
      const number = personId === null ? undefined : numbers.get(personId);
      return still ?? (number === undefined ? null : personReference(slug, number));
    };
    return { persons, stills, officers, referenceOf };
  }

  /** Of the person with this number; of nobody where the case seeks nobody by it. */
  async idOf({ forceId, id }: MyCase, number: number): Promise<string> {
    return (await this.personsSought.byNumber(forceId, id, number))?.id ?? NOBODY;
  }

  /** Names of officers of any force: a guest works on the case too. */
  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    return new Map((await this.directory.byIds(known)).map(({ id, name }) => [id, name]));
  }

  /** Those of the case who read tips, by name. */
  async colleagues(caseId: string): Promise<TipColleague[]> {
    const readers = await this.teams.readers(caseId);
    const named = await this.names(readers.map(({ officerId }) => officerId));
    return [...named]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** The latest first, as the log knows them. */
  async openersOf(tipId: string): Promise<Opener[]> {
    const last = await this.entries.lastDone(TIP_OPENED, tipId);
    return last.map(({ actorId: id, name, at }) => ({ id, name, at }));
  }
}

/** As it is printed under the person's first picture, whether or not there is one. */
export function personReference(slug: string | null, number: number): string {
  if (slug === null) return `person ${number}`;
  return formatStillReference({ publicName: slug.toUpperCase(), person: number, picture: 1 });
}
