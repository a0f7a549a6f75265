import { consoleDateTime, daysFromNowInWords, londonDay } from '../../../web';
import type { OfficerActor } from '../../../kernel';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import type { EditionRecord } from '../../data/edition-records';
import { isOpen } from '../../rules/edition-state';
import { hasLapsed } from '../../rules/review-date';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import { blockerChecks, checksOf, type Check } from './checks';
import { mayDecide, mayDraft, mayPost, mayPublish, maySmallEdit, mayWithdraw } from './may';
import { doerOf, nameOf, rankedName, refusalOf } from './people';
import { neededFor, RANK_WORDS } from './ranks';
import { restoringOf, type Restoring } from './restoring';
import { secondInWords } from './schedule.page';
import { countedWithin, dayInWords, editionSteps, type Tag } from './words';
import { wordingOf } from './wording.page';

interface Act {
  readonly text: string;
  readonly href: string;
}

/** Where an appeal stands: what is public, what is being worked on, what stands in its way, and what comes next. */
export interface Standing {
  readonly live: object | null;
  readonly ended: object | null;
  readonly open: object | null;
  /** The press that puts a withdrawal by mistake right. */
  readonly restoring: Restoring | null;
  readonly begin: Act | null;
}

export function standingOf(
  file: AppealFile,
  actor: OfficerActor,
  blockers: readonly PublicationBlocker[],
  now: Date,
): Standing {
  const { latest, live, appeal } = file;
  return {
    live: live && liveOf(file, live, actor, now),
    ended: latest.state === 'withdrawn' ? endedOf(file, latest) : null,
    restoring: restoringOf(file, actor, now),
    open: isOpen(latest.state) ? openOf(file, actor, blockers) : null,
    begin: mayDraft(actor, file)
      ? { text: live ? 'Change it' : 'Write a new edition', href: appealPaths.draft(appeal.slug) }
      : null,
  };
}

/** What is live by its row. When its review day is over nobody is shown it any more, and the next round withdraws it. */
function liveOf(file: AppealFile, live: EditionRecord, actor: OfficerActor, now: Date): object {
  const { appeal, inCase } = file;
  const { slug } = appeal;
  const lapsed = live.reviewOn !== null && hasLapsed(live.reviewOn, londonDay(now));
  return {
    number: live.number,
    headline: live.headline,
    ...howLive(inCase.practice, lapsed),
    line: lapsed ? lapsedLine(live) : liveLine(file, live, now),
    page: inCase.practice || lapsed ? null : appealPaths.show(slug),
    posts: mayPost(actor, file) && !lapsed ? appealPaths.posts(slug) : null,
    review: mayDecide(actor, file) && !lapsed ? appealPaths.review(slug) : null,
    withdraw: mayWithdraw(actor, file) ? appealPaths.withdrawal(slug) : null,
  };
}

function howLive(rehearsed: boolean, lapsed: boolean): { readonly how: string; readonly tag: Tag } {
  if (lapsed) return { how: 'Not shown any more', tag: { text: 'Lapsed', tone: 'care' } };
  return rehearsed
    ? { how: 'Published in practice', tag: { text: 'Practice', tone: 'care' } }
    : { how: 'Public now', tag: { text: 'Live', tone: 'done' } };
}

function liveLine(
  file: AppealFile,
  { publishedAt, publishedBy, reviewOn, stills }: EditionRecord,
  now: Date,
): string {
  const shown = stills.filter(({ excepted }) => !excepted).length;
  return [
    publishedAt && `Published ${consoleDateTime(publishedAt)} by ${doerOf(file, publishedBy)}.`,
    shown > 0 && `It shows ${countedWithin(shown, 'picture', 'pictures')}.`,
    reviewOn &&
      `Review by ${dayInWords(reviewOn)}, ${daysFromNowInWords(new Date(`${reviewOn}T12:00:00Z`), now)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function lapsedLine({ reviewOn }: EditionRecord): string {
  return `Its review day, ${dayInWords(reviewOn ?? '')}, is over. The public sees it no more, and it comes down by itself.`;
}

function endedOf(file: AppealFile, edition: EditionRecord): object {
  const { number, headline, withdrawnAt, withdrawnBy, withdrawalReason } = edition;
  const when = withdrawnAt
    ? `Withdrawn ${consoleDateTime(withdrawnAt)} by ${doerOf(file, withdrawnBy)}.`
    : '';
  return { number, headline, line: [when, withdrawalReason].filter(Boolean).join(' ') };
}

function openOf(file: AppealFile, actor: OfficerActor, blockers: readonly PublicationBlocker[]): object {
  const { latest } = file;
  return {
    number: latest.number,
    headline: latest.headline,
    steps: editionSteps(latest.state),
    line: openLine(file, latest),
    refused: refusalOf(file, latest),
    checks: openChecks(file, blockers),
    next: nextActs(file, actor, blockers),
  };
}

function openLine(file: AppealFile, edition: EditionRecord): string {
  const { state, drafterIds, submittedAt, submittedBy, updatedAt, authority } = edition;
  switch (state) {
    case 'submitted':
      return `Submitted ${submittedAt ? consoleDateTime(submittedAt) : ''} by ${nameOf(file, submittedBy)}. It waits for an authorising officer who wrote no word of it: ${RANK_WORDS[neededFor(file, edition).rank]}.`;
    case 'authorised':
      return `Authorised ${authority ? consoleDateTime(authority.decidedAt) : ''} by ${rankedName(file, authority?.officerId)}, to be looked at again by ${dayInWords(edition.reviewOn ?? '')}.`;
    case 'scheduled':
      return `It goes out by itself on ${edition.embargoUntil ? secondInWords(edition.embargoUntil) : ''}. ${edition.embargoReason ?? ''}`;
    default:
      return `By ${drafterIds.map((id) => nameOf(file, id)).join(' and ')}, saved ${consoleDateTime(updatedAt)}.`;
  }
}

/** In a draft what is missing; once it is put forward, what would stop it from being published. */
function openChecks(file: AppealFile, blockers: readonly PublicationBlocker[]): Check[] {
  if (file.latest.state === 'draft') return draftChecks(file);
  // That nobody has decided yet is what the steps say already.
  return blockerChecks(
    blockers.filter(({ reason }) => reason !== 'not_authorised' && reason !== 'embargoed'),
  );
}

const scheduleWords = ({ state }: EditionRecord): string =>
  state === 'scheduled' ? 'Change when it goes out' : 'Schedule it';
function draftChecks(file: AppealFile): Check[] {
  const content = contentOf(file.latest);
  return checksOf(content, file, wordingOf(content, file).left).map((check) =>
    // What is to be mended is mended in the editor, not on this page.
    check.href?.startsWith('#')
      ? { ...check, href: appealPaths.draft(file.appeal.slug) + check.href }
      : check,
  );
}

function nextActs(file: AppealFile, actor: OfficerActor, blockers: readonly PublicationBlocker[]): Act[] {
  const { latest, live, appeal } = file;
  const { slug } = appeal;
  const acts: Act[] = [];
  const write = (text: string) => {
    if (mayDraft(actor, file)) acts.push({ text, href: appealPaths.draft(slug) });
  };
  if (maySmallEdit(actor, file))
    acts.push({ text: 'Publish it without a new authority', href: appealPaths.smallEdit(slug) });
  if (latest.state === 'draft') write('Go on writing');
  if (latest.state === 'submitted' && mayDecide(actor, file)) {
    acts.push({ text: 'Decide on it', href: appealPaths.authority(slug) });
  }
  if (mayPublish(actor, file)) {
    const text = blockers.length > 0 ? 'See what is in the way' : 'Publish it';
    if (latest.state === 'authorised') acts.push({ text, href: appealPaths.publication(slug) });
    acts.push({ text: scheduleWords(latest), href: appealPaths.schedule(slug) });
  }
  if (latest.state !== 'draft') write('Change it');
  if (!live && mayWithdraw(actor, file))
    acts.push({ text: 'Give it up', href: appealPaths.withdrawal(slug) });
  return acts;
}
