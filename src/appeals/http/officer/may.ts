import { may, type OfficerActor } from '../../../kernel';
import { smallEditOf } from '../../actions/small-edit-of';
import type { AppealFile } from '../../data/appeal-file';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import { isAtLeast } from '../../rules/deciding-rank';
import { isOpen } from '../../rules/edition-state';
import { heldBy, neededFor, RANK_WORDS, tooLow } from './ranks';

/** Own force, on the team, with the role: whoever may write an appeal of this case. */
export function mayDraft(actor: OfficerActor, { appeal, part, inCase }: OfficersAppeal): boolean {
  return (
    onOwnTeam(actor, appeal.forceId, part) && inCase.state === 'open' && may(actor.roles, 'appeals.draft')
  );
}

export function mayPublish(actor: OfficerActor, { appeal, part, latest }: OfficersAppeal): boolean {
  const ready = latest.state === 'authorised' || latest.state === 'scheduled';
  return ready && onOwnTeam(actor, appeal.forceId, part) && may(actor.roles, 'appeals.publish');
}

/** A draft of which nobody has to decide anew, by whoever may publish. */
export function maySmallEdit(
  actor: OfficerActor,
  { appeal, part, latest, live, inCase }: OfficersAppeal,
): boolean {
  const own = onOwnTeam(actor, appeal.forceId, part) && inCase.state === 'open';
  return own && may(actor.roles, 'appeals.publish') && live !== null && smallEditOf(live, latest) !== null;
}

/** There is something to take down, or to give up. */
export function mayWithdraw(actor: OfficerActor, { appeal, latest, live }: OfficersAppeal): boolean {
  const something = live !== null || isOpen(latest.state);
  return something && actor.forceId === appeal.forceId && may(actor.roles, 'appeals.withdraw');
}

/** The force's press office, while something of the appeal is public. */
export function mayPost(actor: OfficerActor, { appeal, live, inCase }: OfficersAppeal): boolean {
  return (
    live !== null &&
    !inCase.practice &&
    actor.forceId === appeal.forceId &&
    may(actor.roles, 'appeals.publish')
  );
}

export function mayDecide(actor: OfficerActor, { appeal }: OfficersAppeal): boolean {
  return actor.forceId === appeal.forceId && may(actor.roles, 'appeals.authorise');
}

function onOwnTeam(actor: OfficerActor, forceId: string, part: OfficersAppeal['part']): boolean {
  return actor.forceId === forceId && part !== null && part !== 'guest';
}

/** Of the case's own team: whoever can ask a victim, or writes their words into an appeal. */
export function mayKeepConsent(actor: OfficerActor, { appeal, part }: AppealFile): boolean {
  return onOwnTeam(actor, appeal.forceId, part) && may(actor.roles, 'appeals.consent');
}

/** Why this officer cannot decide on the newest edition, as the page says it; null for whoever can. */
export function cannotDecide(
  file: AppealFile,
  actor: OfficerActor,
): { readonly strong: string; readonly text: string } | null {
  const { latest } = file;
  if (latest.state !== 'submitted') {
    return {
      strong: 'There is nothing to decide.',
      text: NOT_WAITING[latest.state] ?? 'It does not wait for authority.',
    };
  }
  if (latest.drafterIds.includes(actor.id)) {
    return {
      strong: 'You cannot decide on this.',
      text: 'You wrote in this edition or put it forward. Whoever decides must have had no part in it.',
    };
  }
  if (!mayDecide(actor, file)) {
    return {
      strong: 'You cannot decide on this.',
      text: `An authorising officer of the force does: ${RANK_WORDS[neededFor(file, latest).rank]}.`,
    };
  }
  const needed = neededFor(file, latest);
  return isAtLeast(heldBy(file, actor), needed.rank) ? null : tooLow(needed);
}

const NOT_WAITING: Readonly<Record<string, string>> = {
  draft: 'It is a draft. It has not been put forward yet.',
  authorised: 'It has been authorised.',
  scheduled: 'It has been authorised, and goes out by itself.',
  refused: 'It has been refused.',
  published: 'It has been published.',
  withdrawn: 'It has been withdrawn.',
};
