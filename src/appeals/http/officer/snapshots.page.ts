import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { readDocument } from '../../actions/snapshot-document';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { Snapshot } from '../../data/snapshot.entity';
import { nameOfAppeal, placeOf } from './place';
import type { DisclosureValues } from './snapshots.form';
import { counted } from './words';

/** The sealed snapshots of an appeal, newest first, and the form that gives them out. */
export function snapshotsPage(
  { file, actor }: { readonly file: AppealFile; readonly actor: OfficerActor },
  chain: readonly Snapshot[],
  values: DisclosureValues = { recipient: '' },
  errors: FormErrors = [],
): ViewResult {
  const { slug } = file.appeal;
  const model = {
    title: 'Sealed snapshots',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(slug) },
    snapshots: [...chain].reverse().map(lineOf),
    action: appealPaths.snapshots(slug),
    values,
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/snapshots.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

function lineOf({ position, at, sha256, document }: Snapshot): object {
  const { record, signature } = readDocument(document);
  return {
    position,
    at: consoleDateTime(at),
    datetime: at.toISOString(),
    what: whatHappened(record),
    by: record.by.name,
    signed: signature !== null,
    sha256,
  };
}

function whatHappened({ edition, published, ended }: ReturnType<typeof readDocument>['record']): string {
  if (published) {
    return `Edition ${edition} published, with ${counted(published.stills.length, 'picture', 'pictures').toLowerCase()}`;
  }
  return ended?.cause === 'replaced'
    ? `Edition ${edition} replaced by the next`
    : `Edition ${edition} withdrawn`;
}
