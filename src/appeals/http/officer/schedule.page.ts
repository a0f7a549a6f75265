import type { OfficerActor } from '../../../kernel';
import {
  consoleDate,
  consoleSecond,
  errorSummary,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import { blockerChecks, type Check } from './checks';
import { doerOf } from './people';
import { nameOfAppeal, placeOf } from './place';
import type { ScheduleValues } from './schedule.form';

export interface ScheduleState {
  readonly blockers: readonly PublicationBlocker[];
  readonly values?: ScheduleValues;
  readonly errors?: FormErrors;
  readonly refused?: boolean;
}

const NOT_YET: ScheduleValues = { embargoOn: '', embargoTime: '', which: '', reason: '' };

/** When it goes out by itself: the form for what is authorised, or the moment and the way back for what is scheduled. */
export function schedulePage(
  file: AppealFile,
  actor: OfficerActor,
  { blockers, values = NOT_YET, errors = [], refused = false }: ScheduleState,
): ViewResult {
  const { appeal, latest } = file;
  const model = {
    title: `Schedule edition ${latest.number}`,
    headline: latest.headline,
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(appeal.slug) },
    action: appealPaths.schedule(appeal.slug),
    takeBack: appealPaths.scheduleRemoval(appeal.slug),
    edition: latest.number,
    said: refused
      ? 'Nothing was done: it is not as it was when you opened the page. This is how it stands now.'
      : null,
    scheduled: latest.state === 'scheduled' ? scheduledOf(file) : null,
    checks: checksOf(file, blockers),
    values,
    twice: errors.some(({ href }) => href === '#which') || values.which !== '',
    which: [
      { value: 'first', text: 'The first, in summer time' },
      { value: 'second', text: 'The second, after the clocks went back' },
    ],
    errors: errorSummary(errors),
  };
  const status = refused ? 409 : errors.length > 0 ? 422 : 200;
  return view('appeals/views/officer/schedule.njk', model, { status });
}

/** "30 Mar 2026, 18.00.00" */
export const secondInWords = (moment: Date): string => `${consoleDate(moment)}, ${consoleSecond(moment)}`;

function scheduledOf(file: AppealFile): object {
  const { embargoUntil, embargoReason, scheduledBy } = file.latest;
  return {
    line: `It goes out by itself on ${embargoUntil ? secondInWords(embargoUntil) : ''}, scheduled by ${doerOf(file, scheduledBy)}.`,
    reason: embargoReason ?? '',
  };
}

function checksOf({ latest }: AppealFile, blockers: readonly PublicationBlocker[]): Check[] {
  if (latest.state === 'scheduled') return [];
  if (latest.state === 'authorised' || blockers.length > 0) return blockerChecks(blockers);
  return [
    { tag: { text: 'Nothing to do', tone: 'care' }, text: 'No edition of this appeal waits to go out.' },
  ];
}
