import { casePaths, casePlace } from '../../../cases';
import { isPracticeName, may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, consoleSecond, view, type ViewResult } from '../../../web';
import type { BoardOfStill } from '../../data/places-of-still';
import type { PlaceShown } from '../../data/place-shown.entity';
import { isPaper, OWN_KINDS } from '../../rules/place-shown';
import {
  inOrderOfNeed,
  ofThisClock,
  takedownStanding,
  timeLeft,
  type DuePlace,
  type TakedownStanding,
} from '../../rules/takedown-clock';
import { stillPaths } from '../../stills.paths';
import { PLACE_KIND_WORDS } from './place-words';
import { takedownLine } from './takedown-line';
import { CAUSE_WORDS, momentNear, timeLeftWords } from './takedown-words';

const TEMPLATE = 'stills/views/officer/takedown.njk';

/** One picture's places, and its clock where one runs: what is still open before everything else. */
export function takedownPage(
  board: BoardOfStill,
  actor: OfficerActor,
  now: Date,
  said: object | null,
): ViewResult {
  const { inCase, still, takedown } = board;
  const { reference } = still;
  const startedAt = takedown?.startedAt ?? null;
  const places = startedAt ? ofThisClock(board.places, startedAt) : board.places;
  const ordered = inOrderOfNeed(places, startedAt ?? now);
  const model = {
    title: takedown ? `Taking down ${reference}` : `Where ${reference} went`,
    place: inCase && casePlace(inCase, actor, 'takedowns'),
    back: inCase
      ? { text: 'Withdrawals', href: stillPaths.takedowns(inCase.ref) }
      : { text: 'My cases', href: casePaths.home() },
    said,
    lead: takedown
      ? `${CAUSE_WORDS[takedown.cause]}, since ${consoleDateTime(takedown.startedAt)}. Started by ${takedown.startedBy}. Nobody outside is told why.`
      : 'The picture may be shown. No clock runs.',
    clock: startedAt && clockOf(places, startedAt, now),
    open: ordered
      .filter(({ removedAt }) => removedAt === null)
      .map((place) => openRow(reference, place, startedAt, now)),
    gone: ordered.filter(({ removedAt }) => removedAt !== null).map((place) => goneRow(board, place)),
    add:
      may(actor.roles, 'stills.places') && !isPracticeName(reference) ? stillPaths.newPlace(reference) : null,
  };
  return view(TEMPLATE, model);
}

function clockOf(places: readonly PlaceShown[], startedAt: Date, now: Date): object {
  const standing = takedownStanding(places, startedAt, now);
  const digital = places.filter(({ kind }) => !isPaper(kind));
  const removed = digital.flatMap(({ removedAt }) => removedAt ?? []);
  const left = standing.digital.all - standing.digital.gone;
  return {
    ...hand(standing, now),
    line: takedownLine(startedAt, now, removed, left),
    facts: [
      { key: 'Digital, gone', value: `${standing.digital.gone} of ${standing.digital.all}` },
      { key: 'On paper, gone', value: `${standing.paper.gone} of ${standing.paper.all}` },
      { key: 'Still open', value: String(standing.open) },
      { key: 'Late', value: String(standing.late) },
    ],
  };
}

/** What the large number says. */
function hand(standing: TakedownStanding, now: Date): object {
  const { digital, digitalDue, doneAt } = standing;
  if (doneAt) return { label: 'Gone from everywhere we know of', text: 'Done', by: momentNear(doneAt, now) };
  if (digital.gone === digital.all)
    return { label: 'Everything digital is gone', text: 'Paper', by: 'in its own time' };
  const left = timeLeft(digitalDue, now);
  const [text, unit] = splitFirst(timeLeftWords(left));
  return { label: unit, text, by: momentNear(digitalDue, now), late: left.late, running: true };
}

function splitFirst(words: string): [string, string] {
  const at = words.indexOf(' ');
  return [words.slice(0, at), words.slice(at + 1)];
}

function openRow(reference: string, place: DuePlace<PlaceShown>, startedAt: Date | null, now: Date): object {
  const { id, kind, recipient, keeper, address, due, placedAt } = place;
  const own = OWN_KINDS.includes(kind);
  const left = timeLeft(due, now);
  const waits = isPaper(kind) && !placedAt;
  return {
    name: recipient,
    kind: PLACE_KIND_WORDS[kind],
    keeper,
    address,
    number: id,
    late: startedAt !== null && left.late,
    due: startedAt && momentNear(due, now),
    tag: startedAt
      ? { text: timeLeftWords(left), tone: left.late ? 'halt' : 'care' }
      : { text: waits ? 'To be put up' : 'Up' },
    // The house asks its own addresses and answers for them: nobody can say it in its place.
    own,
    remove: own ? null : stillPaths.removal(reference, id),
    place: waits && !startedAt ? stillPaths.placing(reference, id) : null,
    hung: placedAt && momentNear(placedAt, now),
  };
}

function goneRow({ names }: BoardOfStill, { recipient, kind, removedAt, removedBy }: PlaceShown): object {
  return {
    name: recipient,
    kind: PLACE_KIND_WORDS[kind],
    at: removedAt && consoleSecond(removedAt),
    day: removedAt && consoleDateTime(removedAt),
    by: removedBy ? (names.get(removedBy) ?? 'An officer') : 'Automatic',
  };
}
