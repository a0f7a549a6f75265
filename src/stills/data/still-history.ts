import { Injectable } from '@nestjs/common';
import { AuditEntries, type FoundEntry } from '../../audit';
import { OfficerDirectory } from '../../officers';
import type { Tx } from '../../platform';
import type { LoggedAct, Named, SheetPlace, SheetRevision } from '../rules/custody-sheet';
import { recipeWords } from '../rules/recipe-words';
import { PlaceShown } from './place-shown.entity';
import { StillRevision } from './still-revision.entity';
import type { Still } from './still.entity';

/** Everything that is remembered of a still in order of time, as plain values. */
export interface StillHistory {
  readonly uploadedBy: Named;
  readonly revisions: readonly SheetRevision[];
  readonly acts: readonly LoggedAct[];
  readonly appealActs: readonly LoggedAct[];
  readonly looks: readonly LoggedAct[];
  readonly places: readonly SheetPlace[];
}

/** Reads the revisions, the log and the places of one still. */
@Injectable()
export class StillHistories {
  constructor(
    private readonly entries: AuditEntries,
    private readonly directory: OfficerDirectory,
  ) {}

  async of(tx: Tx, { id: stillId, forceId, caseId, uploadedBy }: Still): Promise<StillHistory> {
    const [revisions, places] = [
      await tx.find(StillRevision, { where: { stillId }, order: { revision: 'ASC' } }),
      await tx.find(PlaceShown, { where: { forceId, stillId }, order: { madeAt: 'ASC' } }),
    ];
    const about = await this.entries.about(tx, forceId, stillId);
    const ids = [
      uploadedBy,
      ...revisions.map((one) => one.preparedBy),
      ...places.flatMap((one) => one.madeBy ?? []),
    ];
    const colleagues = await this.directory.byIds([...new Set(ids)], tx);
    const names = new Map(colleagues.map(({ id, name, rank }) => [id, `${name}, ${rank}`]));
    const named = (id: string): Named => ({ id, name: names.get(id) ?? id });
    return {
      uploadedBy: named(uploadedBy),
      revisions: revisions.map((one) => sheetRevision(one, named)),
      acts: about.filter(({ verb }) => verb !== 'consultation').map(loggedAct),
      looks: about.filter(({ verb }) => verb === 'consultation').map(loggedAct),
      appealActs: (await this.entries.ofCase(tx, forceId, caseId, 'appeal.')).map(loggedAct),
      places: places.map((one) => sheetPlace(one, named)),
    };
  }
}

function loggedAct(entry: FoundEntry): LoggedAct {
  return {
    at: entry.at?.toISOString() ?? entry.day,
    act: entry.act,
    verb: entry.verb,
    by: entry.actorName ?? entry.actorKind,
    byId: entry.actorId,
    recipient: entry.recipient,
    facts: entry.facts,
    position: entry.position,
  };
}

function sheetRevision(row: StillRevision, named: (id: string) => Named): SheetRevision {
  const { revision, preparedAt, preparedBy, recipe, faces, words, files } = row;
  return {
    revision,
    preparedAt: preparedAt.toISOString(),
    preparedBy: named(preparedBy),
    recipe,
    inWords: recipeWords(recipe),
    faces: {
      sought: faces.filter(({ who }) => who === 'sought').length,
      bystander: faces.filter(({ who }) => who === 'bystander').length,
    },
    words,
    files,
  };
}

function sheetPlace(place: PlaceShown, named: (id: string) => Named): SheetPlace {
  return {
    guid: place.id,
    kind: place.kind,
    recipient: place.recipient,
    revision: place.revision,
    by: place.madeBy ? named(place.madeBy).name : 'the house itself',
    at: place.madeAt.toISOString(),
    sha256: place.sha256,
    bytes: place.bytes,
    removedAt: place.removedAt?.toISOString() ?? null,
  };
}
