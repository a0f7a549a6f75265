import { may, type OfficerActor } from '../../../kernel';
import type { Colleague } from '../../../officers';
import { consoleDate, errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';
import type { OverviewOfCase } from '../../data/case-overview';
import { CASE_LIMITS } from '../../rules/case-details';
import { countMismatch } from '../../rules/offence-list';
import { keepsTeam } from '../../rules/team';
import type { DetailValues, OpeningValues } from './case.form';
import type { CaseNotice } from './case-notices';
import { casePlace, nameOfCase } from './case-place';
import { keyWords, nameOf, PART_WORDS } from './team-words';

const SAID = {
  opened: { text: 'The case is open.', more: 'Its key is made, and you and your colleague hold it.' },
  revised: { text: 'Saved.', more: '' },
  closed: { text: 'The case is closed.', more: 'Its team still reads what comes.' },
} as const;
export type SaidOfCase = keyof typeof SAID;

export const isSaidOfCase = (key: string): key is SaidOfCase => Object.hasOwn(SAID, key);

/** The form that opens a case. */
export function openingPage(
  values: OpeningValues,
  colleagues: readonly Colleague[],
  errors: FormErrors = [],
): ViewResult {
  const model = {
    title: 'Open a case',
    values,
    errors: errorSummary(errors),
    limits: CASE_LIMITS,
    colleagues: [
      { value: '', text: 'Choose a colleague' },
      ...colleagues.map((officer) => ({ value: officer.email, text: nameOf(officer) })),
    ],
    nobody: colleagues.length === 0,
    action: casePaths.all(),
    back: casePaths.home(),
  };
  return view('cases/views/officer/open.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** What is known of a case, its people and its key, on one page. */
export function casePage(
  actor: OfficerActor,
  { mine: shown, standings, linked, notices }: OverviewOfCase & { readonly notices: readonly CaseNotice[] },
  said: string,
): ViewResult {
  const { members, key } = standings;
  const own = shown.kind === 'investigation' && shown.state === 'open' && keepsTeam(shown.part);
  const model = {
    title: shown.operationName,
    place: casePlace(shown, actor, 'overview'),
    said: isSaidOfCase(said) ? SAID[said] : null,
    intake: shown.kind === 'intake',
    closedOn: shown.closedAt && consoleDate(shown.closedAt),
    details: detailRows(shown),
    offences: offenceRows(shown, linked),
    notices,
    offencesPath: casePaths.offences(shown.ref),
    team: members.map((member) => ({
      name: nameOf(member.officer),
      part: PART_WORDS[member.part],
      key: keyWords(member.key),
    })),
    teamPath: casePaths.team(shown.ref),
    keyBroken: key === null,
    revisePath: own && may(actor.roles, 'cases.revise') ? casePaths.details(shown.ref) : null,
    closePath: own && may(actor.roles, 'cases.close') ? casePaths.closure(shown.ref) : null,
  };
  return view('cases/views/officer/show.njk', model);
}

export function revisionPage(
  actor: OfficerActor,
  shown: MyCase,
  values: DetailValues,
  errors: FormErrors = [],
): ViewResult {
  const model = {
    title: 'Revise the case',
    place: casePlace(shown, actor, 'overview'),
    values,
    errors: errorSummary(errors),
    fixed: [
      { key: 'Case reference', value: shown.reference },
      { key: 'Public name', value: shown.publicName },
    ],
    action: casePaths.details(shown.ref),
    back: { text: nameOfCase(shown), href: casePaths.show(shown.ref) },
  };
  return view('cases/views/officer/revise.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

export function closurePage(actor: OfficerActor, shown: MyCase): ViewResult {
  const model = {
    title: `Close ${shown.operationName}`,
    place: casePlace(shown, actor, 'overview'),
    action: casePaths.closure(shown.ref),
    back: { text: nameOfCase(shown), href: casePaths.show(shown.ref) },
  };
  return view('cases/views/officer/close.njk', model);
}

function detailRows(shown: MyCase): object[] {
  const { arrestsCount, arrestsAsAt, lossPence } = shown;
  const arrests = arrestsCount === null ? null : `${arrestsCount}, as at ${day(arrestsAsAt)}`;
  const rows: [string, string | null][] = [
    ['Public name', shown.publicName],
    ['Offence', shown.offenceType],
    ['Loss', lossPence === null ? null : money(lossPence)],
    ['Areas', shown.areas.join(', ')],
    ['The public reads', shown.publicAreas],
    ['Arrests so far', arrests],
    ['Opened', consoleDate(shown.createdAt)],
  ];
  return rows.map(([key, value]) => ({ key, value: value || 'Not given' }));
}

function offenceRows({ publishedOffenceCount }: MyCase, linked: number): object {
  const mismatch = countMismatch(publishedOffenceCount, linked);
  return {
    linked,
    mismatch: mismatch
      ? `You publish ${mismatch.published} offences; ${mismatch.linked} ${mismatch.linked === 1 ? 'is' : 'are'} linked. Not an obstacle.`
      : null,
  };
}

const money = (pence: number): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
  }).format(pence / 100);

const day = (iso: string | null): string =>
  iso ? consoleDate(new Date(`${iso}T12:00:00Z`)) : 'an unknown day';
