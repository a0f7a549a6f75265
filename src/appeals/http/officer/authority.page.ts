import type { OfficerActor } from '../../../kernel';
import {
  consoleDateTime,
  errorSummary,
  londonDay,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import { shownStills } from '../../actions/appeal-readiness';
import type { CheckedDecision } from '../../actions/check-decisions';
import { mayShowChild } from '../../data/may-show-child';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { CommentNamed } from '../../data/appeal-comments';
import { contentOf } from '../../data/edition-content';
import { wordingFindings } from '../../rules/wording/findings';
import { offeredReviewDate } from '../../rules/review-date';
import { isSetOut, undecided, type AuthorityValues } from './authority.form';
import { changesSince } from './changes';
import { warnings } from './checks';
import type { CommentValues } from './comments.form';
import { commentsShown } from './comments.page';
import { cannotDecide } from './may';
import { nameOf, rankedName } from './people';
import { picturesFor } from './pictures';
import { placeOf } from './place';
import { previewOf } from './preview';
import { signedLines } from './signed';
import { plainThumb } from './thumbs';
import { keptIn, openIn } from './wording.page';

export interface AuthorityState {
  readonly values?: AuthorityValues;
  readonly errors?: FormErrors;
  readonly stale?: boolean;
  /** On every edition that whoever reads may know of. */
  readonly decisions?: readonly CheckedDecision[];
  readonly comments?: readonly CommentNamed[] | null;
  readonly comment?: CommentValues;
  readonly said?: object | null;
}

/** May this be published? The pictures, the reasons, then decide, reason, sign: for one thumb. */
export function authorityPage(
  file: AppealFile,
  actor: OfficerActor,
  now: Date,
  { values, errors = [], stale = false, decisions = [], comments = null, ...state }: AuthorityState = {},
): ViewResult {
  const { appeal, latest, live } = file;
  const content = contentOf(latest);
  const child = mayShowChild(latest);
  const today = londonDay(now);
  const asked = content.grounds.reviewOn;
  const reviewOn = asked > today ? asked : offeredReviewDate(today, child);
  const shown = values ?? undecided(content.stills, reviewOn);
  const shownTo = picturesFor(actor, file);
  const cannot = cannotDecide(file, actor);
  const model = {
    title: 'May this be published?',
    lead: leadOf(file, cannot !== null),
    place: placeOf(file, actor),
    back: appealPaths.office(appeal.slug),
    action: appealPaths.authority(appeal.slug),
    edition: latest.number,
    headline: latest.headline,
    said: state.said,
    comments: commentsShown(appeal.slug, comments, state.comment),
    changes: changesSince(live, latest),
    differences:
      live && live.id !== latest.id ? appealPaths.differences(appeal.slug, latest.number, live.number) : null,
    cannot: stale && !cannot ? FASTER : cannot,
    pictures: latest.stills.map(({ still, excepted }) => ({
      ...plainThumb(still, shownTo, isNew(file, still.id) ? { tag: { text: 'New', tone: 'act' } } : {}),
      ticked: shown.stills.includes(still.reference) && !excepted,
    })),
    checks: warnings(content, file),
    keptWordings: keptIn(content, file),
    openWordings: openIn(content, file),
    grounds: groundRows(content.grounds),
    setOut: isSetOut(content),
    child,
    values: shown,
    errors: errorSummary(errors),
    decisions: signedLines(file, decisions),
    signer: rankedName(file, actor.id),
    reviewHint: child ? 'At most 7 days: somebody may be a child.' : 'At most 90 days.',
    shown: previewOf(
      content,
      shownStills(latest).map(({ still }) => still),
      shownTo,
      { now, findings: wordingFindings(content, file.wording), consents: latest.consents },
    ),
  };
  const status = stale ? 409 : errors.length > 0 ? 422 : 200;
  return view('appeals/views/officer/authority.njk', model, { status });
}

const FASTER = {
  strong: 'This edition has changed since you opened the page.',
  text: 'Nothing was recorded. Open the appeal and decide on what it is now.',
};

function leadOf(file: AppealFile, cannot: boolean): string {
  const { submittedAt, submittedBy } = file.latest;
  if (!submittedAt) return `Edition ${file.latest.number}`;
  const from = `From ${nameOf(file, submittedBy)}, ${postOf(file, submittedBy)}${consoleDateTime(submittedAt)}.`;
  return cannot ? from : `${from} You did not draft this.`;
}

function postOf({ people }: AppealFile, id: string | null): string {
  const rank = id ? people.get(id)?.rank : undefined;
  return rank ? `${rank}, ` : '';
}

function isNew({ live }: AppealFile, stillId: string): boolean {
  return live !== null && !live.stills.some(({ still }) => still.id === stillId);
}

function groundRows(grounds: ReturnType<typeof contentOf>['grounds']): object[] {
  const rows: [string, string][] = [
    ['Purpose', grounds.purpose],
    ['Necessity', grounds.necessity],
    ['Proportionality', grounds.proportionality],
    ['Risk', grounds.risk],
  ];
  return rows.map(([key, value]) => ({ key, value: value || 'Not set out', empty: value === '' }));
}
