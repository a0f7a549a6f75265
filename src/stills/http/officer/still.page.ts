import { may, type OfficerActor } from '../../../kernel';
import { notShownBecause, personPaths, type AtCase } from '../../../persons-sought';
import { consoleDateTime, PICTURE_SIZES, view, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { mayBePrepared, type StillState } from '../../rules/still-state';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import { sentencesInTheWay, STATE_WORDS } from './still-card';

/** One picture: the whole frame, how the public will meet it, what is known of it and what can be done with it. */
export function stillPage(
  at: AtCase,
  still: StillRecord,
  actor: OfficerActor,
  now: Date,
  said: object | null,
): ViewResult {
  const { reference, person, standing } = still;
  const inTheWay = sentencesInTheWay(still, now);
  const model = {
    title: reference,
    place: at.place,
    back: { text: `Person ${person.number}`, href: personPaths.show(at.ref, person.number) },
    said,
    lead: person.label,
    steps: stepsOf(standing),
    withdrawn: standing === 'withdrawn' ? withdrawnSentence(still) : null,
    whole: officePicture(still, 'whole'),
    sizes: PICTURE_SIZES.whole,
    tile: standing === 'withdrawn' ? null : officePicture(still, 'tile'),
    inTheWay,
    facts: factsOf(still),
    acts: actsOf(still, actor, inTheWay.length === 0),
    revision: still.revision,
  };
  return view('stills/views/officer/still.njk', model);
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

function factsOf(still: StillRecord): object[] {
  const { width, height, originalBytes, originalFormat, originalSha256 } = still;
  return [
    { key: 'Place', value: still.place },
    { key: 'Taken', value: consoleDateTime(still.capturedAt) },
    { key: 'Described as', value: still.alternativeText },
    { key: 'Supplied by', value: still.suppliedBy || 'Not said' },
    { key: 'Came in', value: consoleDateTime(still.uploadedAt) },
    {
      key: 'Original',
      value: `${originalFormat.toUpperCase()}, ${width} × ${height}, ${kilobytes(originalBytes)}`,
    },
    { key: 'SHA-256', value: originalSha256.replace(/(.{8})(?=.)/g, '$1 ') },
  ];
}

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;

function actsOf(still: StillRecord, actor: OfficerActor, nothingInTheWay: boolean): object {
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
