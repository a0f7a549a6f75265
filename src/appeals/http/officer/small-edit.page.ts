import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import { smallEditOf } from '../../actions/small-edit-of';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import type { EditionRecord } from '../../data/edition-records';
import type { SmallEditRow } from '../../data/small-edit.entity';
import type { SmallEdit } from '../../rules/small-edit';
import { changesSince, textChanges } from './changes';
import { maySmallEdit, mayWithdraw } from './may';
import { nameOf, rankedName } from './people';
import { picturesFor } from './pictures';
import { nameOfAppeal, placeOf } from './place';
import { plainThumb } from './thumbs';

export const SMALL_EDIT_WORDS: Readonly<Record<SmallEdit, string>> = {
  removal: 'It only takes away',
  contacts: 'It only corrects a number or hours',
  removal_and_contacts: 'It only takes away, and corrects a number or hours',
};

/** What was made live without a new authority, and what it took the place of. */
export interface MadeEdit {
  readonly row: SmallEditRow;
  readonly before: EditionRecord;
}

/**
 * An edit that needs no new authority: before it goes out for whoever publishes it, and afterwards for whoever authorised
 * what it grew out of. `refused` says that somebody pressed and was told no.
 */
export function smallEditPage(
  file: AppealFile,
  actor: OfficerActor,
  made: MadeEdit | null,
  refused: string | null = null,
): ViewResult {
  const { appeal, latest, live } = file;
  const found = live && maySmallEdit(actor, file) ? smallEditOf(live, latest) : null;
  const model = {
    title: found ? `Publish edition ${latest.number}` : 'Changed without a new authority',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(appeal.slug) },
    refused,
    ...(found ? aboutToGo(file, found.kind) : gone(file, actor, made)),
    ...(found ? differences(file, actor, found.live, latest) : differences(file, actor, made?.before, live)),
  };
  return view('appeals/views/officer/small-edit.njk', model, { status: refused ? 409 : 200 });
}

/** What was there before and is not any more, or not the same. */
function differences(
  file: AppealFile,
  actor: OfficerActor,
  before: EditionRecord | undefined,
  after: EditionRecord | null,
): object {
  if (!before || !after) return { changes: '', texts: [], gone: [] };
  return {
    changes: changesSince(before, after),
    texts: textChanges(contentOf(before), contentOf(after)),
    gone: goneFrom(file, actor, before, after),
  };
}

function aboutToGo(file: AppealFile, kind: SmallEdit): object {
  const { appeal, latest, live } = file;
  const authority = live?.authority;
  return {
    effect: `${SMALL_EDIT_WORDS[kind]}, so nobody has to decide on it anew. The public reads it at once, by the authority of edition ${live?.number}. ${rankedName(file, authority?.officerId)} is told, and can take it down.`,
    publish: { action: appealPaths.smallEdit(appeal.slug), edition: latest.number },
  };
}

function gone(file: AppealFile, actor: OfficerActor, made: MadeEdit | null): object {
  const { live } = file;
  const { slug } = file.appeal;
  if (!made || !live) {
    return { effect: 'Nothing of this appeal goes out, or went out last, without a new authority.' };
  }
  const { row } = made;
  const told = row.toldOfficers.includes(actor.id) && row.seenAt === null;
  const seen = row.seenAt ? ` Seen by ${nameOf(file, row.seenBy)}, ${consoleDateTime(row.seenAt)}.` : '';
  return {
    effect: `${SMALL_EDIT_WORDS[row.kind]}. Published by ${nameOf(file, row.madeBy)}, ${consoleDateTime(row.madeAt)}, as edition ${live.number}.${seen}`,
    see: told ? { action: appealPaths.smallEditSeen(slug), edition: live.number } : null,
    withdraw: mayWithdraw(actor, file) ? appealPaths.withdrawal(slug) : null,
  };
}

function goneFrom(
  file: AppealFile,
  actor: OfficerActor,
  before: EditionRecord,
  after: EditionRecord,
): object[] {
  const left = new Set(after.stills.map(({ still }) => still.id));
  const pictures = picturesFor(actor, file);
  return before.stills
    .filter(({ still, excepted }) => !excepted && !left.has(still.id))
    .map(({ still }) => plainThumb(still, pictures));
}
