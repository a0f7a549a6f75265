import { casePaths, casePlace, type MyCase } from '../../../cases';
import { may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, t, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import type { EditionRecord } from '../../data/edition-records';
import { APPEAL_TEMPLATES, templateFor } from '../../rules/appeal-template';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import { doerOf, nameOf, rankedName } from './people';
import { picturesFor } from './pictures';
import { nameOfAppeal, placeOf } from './place';
import { previewOf } from './preview';
import { SMALL_EDIT_WORDS } from './small-edit.page';
import { standingOf } from './standing';
import { counted, STATE_WORDS } from './words';

/** An appeal with what stands between its newest edition and the public. */
export interface AppealShown {
  readonly file: AppealFile;
  readonly blockers: readonly PublicationBlocker[];
}

/** One appeal: where it stands, how it came there, and what the public reads or would read. */
export function appealPage(
  { file, blockers }: AppealShown,
  actor: OfficerActor,
  now: Date,
  said: object | null,
): ViewResult {
  const { latest, live, mine, inCase } = file;
  const shown = live ?? latest;
  const model = {
    title: nameOfAppeal(file),
    lead: `An appeal of ${inCase.operationName}.`,
    place: placeOf(file, actor),
    back: mine && { text: 'The case’s appeals', href: casePaths.appeal(mine.ref) },
    said,
    appeal: standingOf(file, actor, blockers, now),
    history: [...file.editions].reverse().map((edition) => historyLine(file, edition)),
    ...besides(file, actor),
    previewNote: previewNote(file),
    shown: previewOf(contentOf(shown), file.stills, picturesFor(actor, file), {
      now,
      consents: shown.consents,
    }),
  };
  return view('appeals/views/officer/show.njk', model);
}

function previewNote({ live, latest, inCase }: AppealFile): string {
  if (!live) return `Edition ${latest.number}, not public`;
  return inCase.practice
    ? `Edition ${live.number}, as the public would see it`
    : `Edition ${live.number}, public now`;
}

/** What the force's own team can do beside the appeal itself. */
function besides({ mine, appeal, live, inCase }: AppealFile, actor: OfficerActor): object {
  const own = mine !== null && appeal.forceId === actor.forceId;
  const consents = appeal.forceId === actor.forceId && may(actor.roles, 'appeals.consent');
  return {
    naming: may(actor.roles, 'appeals.read') ? appealPaths.naming() : null,
    consents: consents ? appealPaths.consents(appeal.slug) : null,
    arrests: own && live && may(actor.roles, 'appeals.arrests') ? appealPaths.arrests(appeal.slug) : null,
    snapshots: own && may(actor.roles, 'appeals.disclose') ? appealPaths.snapshots(appeal.slug) : null,
    callBack:
      own && !inCase.practice && may(actor.roles, 'appeals.call_back')
        ? appealPaths.callBack(appeal.slug)
        : null,
  };
}

/** The appeals of a case, for those on its team: usually one, or none yet. */
export function caseAppealsPage(
  mine: MyCase,
  shown: readonly AppealShown[],
  actor: OfficerActor,
  now: Date,
): ViewResult {
  const drafts = mine.part !== 'guest' && mine.state === 'open' && may(actor.roles, 'appeals.draft');
  const model = {
    title: shown.length > 1 ? 'Appeals' : 'Appeal',
    place: casePlace(mine, actor, 'appeal'),
    appeals: shown.map(({ file, blockers }) => ({
      ...standingOf(file, actor, blockers, now),
      name: nameOfAppeal(file),
      slug: file.appeal.slug,
      href: appealPaths.office(file.appeal.slug),
    })),
    templates: templateChoices(),
    template: templateFor(mine.offenceType) ?? '',
    draft: drafts ? casePaths.appeal(mine.ref) : null,
    quick: drafts ? `${appealPaths.quick()}?case=${mine.ref}` : null,
    emptyText: drafts
      ? 'Nothing has been asked of the public yet.'
      : 'Nothing has been asked of the public yet. The press office or the lead of the case begins an appeal.',
  };
  return view('appeals/views/officer/case.njk', model);
}

/** What an appeal can begin from. */
function templateChoices(): object[] {
  const named = APPEAL_TEMPLATES.map((value) => ({ value, text: t(`appeals.template.${value}.name`) }));
  return [{ value: '', text: t('appeals.template.none') }, ...named];
}

function historyLine(file: AppealFile, edition: EditionRecord): object {
  const { number, state, headline, updatedAt } = edition;
  return {
    number,
    tag: state === 'published' ? { text: 'Live', tone: 'done' } : STATE_WORDS[state],
    headline,
    at: consoleDateTime(updatedAt),
    datetime: updatedAt.toISOString(),
    lines: happenings(file, edition),
    differences: edition === file.editions[0] ? null : appealPaths.differences(file.appeal.slug, number),
  };
}

function happenings(file: AppealFile, edition: EditionRecord): string[] {
  const { drafterIds, submittedAt, submittedBy, authority, publishedAt, publishedBy } = edition;
  const lines = [`Written by ${drafterIds.map((id) => nameOf(file, id)).join(' and ')}.`];
  if (submittedAt) lines.push(`Submitted ${consoleDateTime(submittedAt)} by ${nameOf(file, submittedBy)}.`);
  if (authority) lines.push(...decisionLines(file, authority));
  if (publishedAt) lines.push(`Published ${consoleDateTime(publishedAt)} by ${doerOf(file, publishedBy)}.`);
  if (edition.withdrawnAt) {
    const why = edition.withdrawalReason ? ` ${edition.withdrawalReason}` : '';
    lines.push(
      `Withdrawn ${consoleDateTime(edition.withdrawnAt)} by ${doerOf(file, edition.withdrawnBy)}.${why}`,
    );
  }
  return lines;
}

function decisionLines(file: AppealFile, authority: NonNullable<EditionRecord['authority']>): string[] {
  const { decision, decidedAt, officerId, excludedStills, excludedPlaces, reason, carriedAs } = authority;
  if (carriedAs) {
    const by = rankedName(file, officerId);
    return [
      `${SMALL_EDIT_WORDS[carriedAs]}: it needed no new authority. It goes by that of ${by}, who is told.`,
    ];
  }
  const { purpose, necessity, proportionality } = authority;
  const by = `${consoleDateTime(decidedAt)} by ${rankedName(file, officerId)}`;
  if (decision === 'refused') return [`Not authorised ${by}. ${reason}`];
  const left =
    excludedStills.length > 0 ? ` ${counted(excludedStills.length, 'picture', 'pictures')} left out.` : '';
  return [
    `Authorised ${by}.${left}`,
    `Purpose: ${purpose}`,
    `Necessity: ${necessity}`,
    `Proportionality: ${proportionality}`,
    ...(excludedPlaces.length > 0 ? [`Places that may not be named: ${excludedPlaces.join('; ')}`] : []),
  ];
}
