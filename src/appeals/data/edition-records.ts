import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { PersonSought } from '../../persons-sought';
import { DataSource, type Tx } from '../../platform';
import { Stills, type StillRecord } from '../../stills';
import { ArrestUpdate } from './arrest-update.entity';
import { Authority } from './authority.entity';
import { EditionDrafter } from './edition-drafter.entity';
import { EditionPerson } from './edition-person.entity';
import { EditionStill } from './edition-still.entity';
import type { Edition } from './edition.entity';
import { KeptWording } from './kept-wording.entity';
import { VictimConsent } from './victim-consent.entity';

/** A still of an edition: as it is now, and in the revision that was put forward. */
export interface StillOfEdition {
  readonly still: StillRecord;
  readonly revision: number;
  /** The authority excepts it: it is not released with this edition. */
  readonly excepted: boolean;
  /** Its person was taken down after it was put forward. */
  readonly personHiddenSince: boolean;
}

/** Somebody whom an edition shows: as they are now, and in the words that were put forward. */
export interface PersonOfEdition {
  readonly person: PersonSought;
  readonly label: string;
  readonly description: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** They were taken down after it was put forward: only a new authority shows them again. */
  readonly hiddenSince: boolean;
}

/** An edition with everything that belongs to it. */
export interface EditionRecord extends Edition {
  /** In the order it shows them. */
  readonly stills: readonly StillOfEdition[];
  /** Everybody who is on a still that is not excepted, by number. */
  readonly persons: readonly PersonOfEdition[];
  readonly drafterIds: readonly string[];
  /** The decision on it, whichever way it went. */
  readonly authority: Authority | null;
  /** What the wording check found and was kept for a reason. */
  readonly keptWordings: readonly KeptWording[];
  /** Arrests told beside the appeal, newest first, whichever edition is live. */
  readonly arrestUpdates: readonly ArrestUpdate[];
  /** Of victims, to their words in this appeal, withdrawn ones included; by number. */
  readonly consents: readonly VictimConsent[];
}

type Rows = {
  readonly chosen: readonly EditionStill[];
  readonly described: readonly EditionPerson[];
  readonly drafters: readonly EditionDrafter[];
  readonly authorities: readonly Authority[];
  readonly keptWordings: readonly KeptWording[];
  readonly stills: ReadonlyMap<string, StillRecord>;
  readonly arrests: readonly ArrestUpdate[];
  readonly consents: readonly VictimConsent[];
};

/** Reads editions with their stills, persons, drafters, authority, kept wordings, arrests and consents: as many questions, however many editions there are. */
@Injectable()
export class EditionRecords {
  constructor(
    private readonly db: DataSource,
    private readonly stills: Stills,
  ) {}

  async of(editions: readonly Edition[], tx?: Tx): Promise<EditionRecord[]> {
    if (editions.length === 0) return [];
    const manager: EntityManager = tx ?? this.db.manager;
    const ofThese = { editionId: In(editions.map(({ id }) => id)) };
    const chosen = await manager.find(EditionStill, { where: ofThese, order: { position: 'ASC' } });
    const rows: Rows = {
      chosen,
      described: await manager.findBy(EditionPerson, ofThese),
      drafters: await manager.findBy(EditionDrafter, ofThese),
      authorities: await manager.findBy(Authority, ofThese),
      keptWordings: await manager.find(KeptWording, { where: ofThese, order: { keptAt: 'ASC' } }),
      stills: await this.stillsOf(editions, chosen, tx),
      arrests: await arrestsOf(manager, editions),
      consents: await consentsOf(manager, editions),
    };
    return editions.map((edition) => record(edition, rows));
  }

  async one(edition: Edition, tx?: Tx): Promise<EditionRecord> {
    return (await this.of([edition], tx))[0];
  }

  private async stillsOf(
    editions: readonly Edition[],
    chosen: readonly EditionStill[],
    tx?: Tx,
  ): Promise<ReadonlyMap<string, StillRecord>> {
    const ids = [...new Set(chosen.map(({ stillId }) => stillId))];
    const found = new Map<string, StillRecord>();
    for (const forceId of new Set(editions.map((edition) => edition.forceId))) {
      for (const still of await this.stills.ofIds(forceId, ids, tx)) found.set(still.id, still);
    }
    return found;
  }
}

function arrestsOf(manager: EntityManager, editions: readonly Edition[]): Promise<ArrestUpdate[]> {
  const appealId = In([...new Set(editions.map((edition) => edition.appealId))]);
  const where = { appealId, removedAt: IsNull() };
  return manager.find(ArrestUpdate, { where, order: { toldAt: 'DESC', id: 'ASC' } });
}

function consentsOf(manager: EntityManager, editions: readonly Edition[]): Promise<VictimConsent[]> {
  const appealId = In([...new Set(editions.map((edition) => edition.appealId))]);
  return manager.find(VictimConsent, { where: { appealId }, order: { number: 'ASC' } });
}

function record(edition: Edition, rows: Rows): EditionRecord {
  const ofThis = <R extends { editionId: string }>(all: readonly R[]) =>
    all.filter(({ editionId }) => editionId === edition.id);
  const [authority = null] = ofThis(rows.authorities);
  const described = ofThis(rows.described);
  const stills = ofThis(rows.chosen).flatMap(({ stillId, revision }): StillOfEdition[] => {
    const still = rows.stills.get(stillId);
    if (!still) return [];
    const excepted = authority?.excludedStills.includes(stillId) ?? false;
    const personHiddenSince = hiddenSince(still.person, wordsOn(still.person, described));
    return [{ still, revision, excepted, personHiddenSince }];
  });
  return {
    ...edition,
    stills,
    persons: personsOf(stills, described),
    drafterIds: ofThis(rows.drafters).map(({ officerId }) => officerId),
    authority,
    keptWordings: ofThis(rows.keptWordings),
    arrestUpdates: rows.arrests.filter(({ appealId }) => appealId === edition.appealId),
    consents: rows.consents.filter(({ appealId }) => appealId === edition.appealId),
  };
}

function personsOf(
  stills: readonly StillOfEdition[],
  described: readonly EditionPerson[],
): PersonOfEdition[] {
  const shown = stills.filter(({ excepted }) => !excepted).map(({ still }) => still.person);
  const persons = [...new Map(shown.map((person) => [person.id, person])).values()];
  return persons
    .sort((one, other) => one.number - other.number)
    .map((person) => {
      const words = wordsOn(person, described);
      const { label, description, ageFrom, ageTo } = words;
      return { person, label, description, ageFrom, ageTo, hiddenSince: hiddenSince(person, words) };
    });
}

/** A draft describes them as they are described now; what was put forward keeps its words. */
function wordsOn(person: PersonSought, described: readonly EditionPerson[]): EditionPerson | PersonSought {
  return described.find(({ personId }) => personId === person.id) ?? person;
}

const hiddenSince = (person: PersonSought, { showingRound }: { readonly showingRound: number }): boolean =>
  person.showingRound !== showingRound;
