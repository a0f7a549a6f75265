import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { mayBeShown, PersonsSought, type PersonSought } from '../../persons-sought';
import { DataSource, violates, type Tx } from '../../platform';
import type { FaceBox } from '../rules/faces';
import { standing } from '../rules/public-standing';
import type { StillState } from '../rules/still-state';
import { refuseStill } from '../stills.errors';
import { ExcludedPlaces } from './excluded-places';
import { revisionRow, type PreparedStill } from './revision-row';
import { StillFace } from './still-face.entity';
import { StillRendition } from './still-rendition.entity';
import { StillRevision } from './still-revision.entity';
import { Still } from './still.entity';

/** A still with everything that is known of it. */
export interface StillRecord extends Still {
  readonly person: PersonSought;
  /** The state it is in for everybody, which its person's states may have changed since its row was written. */
  readonly standing: StillState;
  readonly faces: readonly FaceBox[];
  readonly renditions: readonly StillRendition[];
  /** Places that the authorities in force exclude; asked for where words on the picture wait to be approved. */
  readonly excludedPlaces: readonly string[];
}

/** The stills, read for a force and written in somebody's transaction. */
@Injectable()
export class Stills {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonsSought,
    private readonly excludedPlaces: ExcludedPlaces,
  ) {}

  /** All of a case, by person and then in the order they came, whatever their state. */
  ofCase(forceId: string, caseId: string, tx?: Tx): Promise<StillRecord[]> {
    return this.found({ forceId, caseId }, tx);
  }

  /** All of one person, in the order they came, whatever their state. */
  ofPerson(forceId: string, personId: string, tx?: Tx): Promise<StillRecord[]> {
    return this.found({ forceId, personId }, tx);
  }

  /** Those asked for, in the order of `ofCase`; ids of another force are not there. */
  ofIds(forceId: string, ids: readonly string[], tx?: Tx): Promise<StillRecord[]> {
    return this.found({ forceId, id: In(ids) }, tx);
  }

  /** All that the public can see of a case at this moment. */
  async publicOf(forceId: string, caseId: string): Promise<StillRecord[]> {
    const known = await this.found({ forceId, caseId, state: 'public' });
    return known.filter((still) => still.standing === 'public');
  }

  /** Under a reference in whichever force: only for those who then ask the case team, which guests are on too. */
  anywhere(reference: string): Promise<StillRecord[]> {
    return this.found({ reference });
  }

  /** The still for one change at a time, as it is now. */
  async lock(tx: Tx, forceId: string, id: string): Promise<StillRecord> {
    await tx.findOneOrFail(Still, { where: { forceId, id }, lock: { mode: 'pessimistic_write' } });
    return (await this.found({ forceId, id }, tx))[0];
  }

  /** The numbers of all pictures a person ever had. */
  async picturesOf(tx: Tx, personId: string): Promise<number[]> {
    return (await tx.findBy(Still, { personId })).map(({ picture }) => picture);
  }

  async add(tx: Tx, still: Still, renditions: readonly StillRendition[]): Promise<void> {
    try {
      await tx.insert(Still, still);
    } catch (error) {
      if (violates(error, 'stills_reference_key')) throw refuseStill('still_reference_taken');
      throw error;
    }
    await tx.insert(StillRendition, [...renditions]);
  }

  async change(tx: Tx, { id }: Still, change: Partial<Still>): Promise<void> {
    await tx.update(Still, { id }, change);
  }

  /** Other faces, and other files made for them. */
  async replaceFiles(
    tx: Tx,
    { id: stillId }: Still,
    faces: readonly FaceBox[],
    renditions: readonly StillRendition[],
  ): Promise<void> {
    await tx.delete(StillFace, { stillId });
    const rows = faces.map(({ who, x, y, w, h }, position) => ({ stillId, position, who, x, y, w, h }));
    if (rows.length > 0) await tx.insert(StillFace, rows);
    await tx.delete(StillRendition, { stillId });
    await tx.insert(StillRendition, [...renditions]);
  }

  /** Writes down how it is prepared now; that row never changes. */
  async keepRevision(tx: Tx, still: PreparedStill, preparedBy: string, preparedAt: Date): Promise<void> {
    await tx.insert(StillRevision, revisionRow(still, preparedBy, preparedAt));
  }

  private async found(where: FindOptionsWhere<Still>, tx?: Tx): Promise<StillRecord[]> {
    const manager: EntityManager = tx ?? this.db.manager;
    const stills = await manager.findBy(Still, where);
    if (stills.length === 0) return [];
    const ofThese = { stillId: In(stills.map(({ id }) => id)) };
    const [faces, renditions, persons] = [
      await manager.find(StillFace, { where: ofThese, order: { position: 'ASC' } }),
      await manager.find(StillRendition, { where: ofThese, order: { width: 'ASC' } }),
      await this.persons.ofIds(new Set(stills.map(({ personId }) => personId)), tx),
    ];
    const excluded = await this.excludedPlaces.of(casesToAsk(stills), tx);
    return stills
      .flatMap((still) => {
        const person = persons.get(still.personId);
        if (!person) return [];
        const excludedPlaces = excluded.get(still.caseId) ?? [];
        return [{ ...record(still, person, faces, renditions), excludedPlaces }];
      })
      .sort((one, other) => one.person.number - other.person.number || one.picture - other.picture);
  }
}

/** Only what is read on a picture and not public yet can come to name a place: pages of the public ask nothing. */
function casesToAsk(stills: readonly Still[]): string[] {
  const asking = stills.filter(({ overlay, state }) => overlay !== '' && state !== 'public');
  return [...new Set(asking.map(({ caseId }) => caseId))];
}

function record(
  still: Still,
  person: PersonSought,
  faces: readonly StillFace[],
  renditions: readonly StillRendition[],
): Omit<StillRecord, 'excludedPlaces'> {
  const { showingRound } = person;
  return {
    ...still,
    person,
    standing: standing(still, { mayBeShown: mayBeShown(person), showingRound }),
    faces: faces.filter(({ stillId }) => stillId === still.id),
    renditions: renditions.filter(({ stillId }) => stillId === still.id),
  };
}
