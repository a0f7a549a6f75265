import { may, type OfficerActor } from '../../../kernel';
import { consoleDate, errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import type { Linking } from '../../actions/link-offences';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';
import type { LinkedOffence } from '../../data/linked-offence.entity';
import { countMismatch, OFFENCE_LINES_LIMIT } from '../../rules/offence-list';
import { casePlace } from './case-place';
import { firstErrors, NO_OFFENCE, type OffenceValues } from './offence.form';

/** Numbers only, and numbers of ours: what was typed stays out of addresses. */
export function saidOfLinking({ linked, known, repeated }: Linking): string {
  const counts = { linked, known: known.length, repeated: repeated.length };
  return new URLSearchParams(Object.entries(counts).map(([key, value]) => [key, String(value)])).toString();
}

export function offencesPage(
  actor: OfficerActor,
  shown: MyCase,
  offences: readonly LinkedOffence[],
  { query = {}, values = NO_OFFENCE, errors = [] as FormErrors }: OffencesAgain = {},
): ViewResult {
  const mismatch = countMismatch(shown.publishedOffenceCount, offences.length);
  const links = shown.reads && shown.state === 'open' && may(actor.roles, 'cases.revise');
  const model = {
    title: 'Linked offences',
    place: casePlace(shown, actor, 'offences'),
    said: saidOf(query),
    values,
    errors: errorSummary(firstErrors(errors)),
    listErrors: firstErrors(errors.filter(({ href }) => href === '#list')).slice(1),
    count: offences.length,
    published: shown.publishedOffenceCount,
    mismatch: mismatch !== null,
    rows: offences.map(offenceRow),
    links,
    most: OFFENCE_LINES_LIMIT.toLocaleString('en-GB'),
    onePath: casePaths.offences(shown.ref),
    listPath: casePaths.offenceList(shown.ref),
    filePath: casePaths.offenceFile(shown.ref),
  };
  return view('cases/views/officer/offences.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

interface OffencesAgain {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly values?: OffenceValues;
  readonly errors?: FormErrors;
}

function offenceRow({ crimeReference, committedOn, area, lossPence }: LinkedOffence): object {
  return {
    cells: [
      { text: crimeReference },
      { text: committedOn ? consoleDate(new Date(`${committedOn}T12:00:00Z`)) : '' },
      { text: area ?? '' },
      { text: lossPence === null ? '' : `£${(lossPence / 100).toLocaleString('en-GB')}`, number: true },
    ],
  };
}

/** What came of a list, from the counts in the address; null when they are not there or not ours. */
function saidOf(query: Readonly<Record<string, unknown>>): string | null {
  const [linked, known, repeated] = ['linked', 'known', 'repeated'].map((name) => {
    const value = query[name];
    return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null;
  });
  if (linked === null || known === null || repeated === null) return null;
  return t('cases.linked_said', { linked, known, repeated });
}
