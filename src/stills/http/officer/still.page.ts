import { may, type OfficerActor } from '../../../kernel';
import { notShownBecause, personPaths, type AtCase } from '../../../persons-sought';
import { consoleDateTime, PICTURE_SIZES, view, type ViewResult } from '../../../web';
import type { PreparedOnce } from '../../data/prepared-times';
import type { StillRecord } from '../../data/stills';
import type { ApprovalBlocker } from '../../rules/approval-blockers';
import { mayBePrepared, type StillState } from '../../rules/still-state';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import { blockerSentence, MENDING } from './blocker-words';
import { historyLines } from './history-lines';
import { pictureAsItCame } from './source-picture';
import { inTheWayOf, STATE_WORDS } from './still-card';
import { stillFacts } from './still-facts';

/** One picture with everything that was done to it. */
export interface StillShown {
  readonly at: AtCase;
  readonly still: StillRecord;
  readonly history: readonly PreparedOnce[];
}

/** One picture: before and after, how the public will meet it, what is known of it and what can be done with it. */
export function stillPage(
  { at, still, history }: StillShown,
  actor: OfficerActor,
  now: Date,
  more: object,
): ViewResult {
  const { reference, person, standing } = still;
  const inTheWay = inTheWayOf(still, now);
  const acts = actsOf(still, actor, inTheWay.length === 0);
  const model = {
    title: reference,
    place: at.place,
    back: { text: `Person ${person.number}`, href: personPaths.show(at.ref, person.number) },
    ...more,
    lead: person.label,
    steps: stepsOf(standing),
    withdrawn: standing === 'withdrawn' ? withdrawnSentence(still) : null,
    before: beforeOf(still),
    whole: officePicture(still, 'whole'),
    sizes: PICTURE_SIZES.whole,
    tile: standing === 'withdrawn' ? null : officePicture(still, 'tile'),
    inTheWay: inTheWay.map((blocker) => mendable(blocker, acts.prepare)),
    facts: stillFacts(still),
    history: historyLines(history),
    acts,
    revision: still.revision,
  };
  return view('stills/views/officer/still.njk', model);
}

/** As it came, where that is another picture than the one that may be published. */
function beforeOf(still: StillRecord): object | null {
  const { turn, crop, brightness, contrast, covers } = still.recipe;
  const changed = turn !== 0 || crop !== null || brightness !== 0 || contrast !== 0 || covers.length > 0;
  return changed ? pictureAsItCame(still) : null;
}

function mendable(blocker: ApprovalBlocker, prepare: string | null): object {
  const { at, text } = MENDING[blocker.reason];
  return {
    sentence: blockerSentence(blocker),
    mend: prepare && { text, href: `${prepare}#${at}` },
  };
}

const WAY: readonly StillState[] = ['uploaded', 'prepared', 'approved', 'public'];

function stepsOf(standing: StillState): object[] {
  const reached = WAY.indexOf(standing);
  return WAY.map((state, index) => ({
    text: STATE_WORDS[state].text,
    past: index < reached,
    current: index === reached,
  }));
}

function withdrawnSentence({ withdrawnAt, withdrawalReason, person }: StillRecord): string {
  if (withdrawnAt) {
    const why = withdrawalReason ? ` Reason kept: ${withdrawalReason}` : '';
    return `Withdrawn ${consoleDateTime(withdrawnAt)}.${why}`;
  }
  return notShownBecause(person).includes('proceedings_active')
    ? 'Withdrawn when proceedings against this person became active.'
    : 'Withdrawn when the search for this person ended. It goes up again only by a new release.';
}

interface Acts {
  readonly approve: string | null;
  readonly prepare: string | null;
  readonly withdraw: string | null;
}

function actsOf(still: StillRecord, actor: OfficerActor, nothingInTheWay: boolean): Acts {
  const { reference, standing } = still;
  const approves = standing === 'prepared' && nothingInTheWay && may(actor.roles, 'stills.approve');
  const prepares = mayBePrepared(standing) && may(actor.roles, 'stills.prepare');
  const withdraws = standing !== 'withdrawn' && may(actor.roles, 'stills.withdraw');
  return {
    approve: approves ? stillPaths.approval(reference) : null,
    prepare: prepares ? stillPaths.preparation(reference) : null,
    withdraw: withdraws ? stillPaths.withdrawal(reference) : null,
  };
}
