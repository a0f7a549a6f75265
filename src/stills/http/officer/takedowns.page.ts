import { casePlace, type CaseNotice, type MyCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import type { StillUnderClock } from '../../data/takedowns-of-case';
import { ofThisClock, takedownStanding, timeLeft } from '../../rules/takedown-clock';
import { stillPaths } from '../../stills.paths';
import { CAUSE_WORDS, timeLeftWords } from './takedown-words';

/** Every picture of a case that is being taken down: those with something open first, the latest start on top. */
export function takedownsPage(
  { inCase, notices }: { readonly inCase: MyCase; readonly notices: readonly CaseNotice[] },
  actor: OfficerActor,
  all: readonly StillUnderClock[],
  now: Date,
): ViewResult {
  const rows = all.map(({ still, takedown, places }) => {
    const mine = ofThisClock(places, takedown.startedAt);
    return { still, takedown, standing: takedownStanding(mine, takedown.startedAt, now) };
  });
  const model = {
    title: 'Withdrawals',
    notices,
    place: casePlace(inCase, actor, 'takedowns'),
    rows: rows
      .sort((one, other) => Number(other.standing.open > 0) - Number(one.standing.open > 0))
      .map(({ still, takedown, standing }) => ({
        reference: still.reference,
        href: stillPaths.takedown(still.reference),
        why: `${CAUSE_WORDS[takedown.cause]}, ${consoleDateTime(takedown.startedAt)}, ${takedown.startedBy}`,
        open: standing.open,
        all: standing.digital.all + standing.paper.all,
        late: standing.late > 0,
        tag: tagOf(standing, now),
      })),
  };
  return view('stills/views/officer/takedowns.njk', model);
}

function tagOf(standing: ReturnType<typeof takedownStanding>, now: Date): object {
  if (standing.doneAt) return { text: 'Gone from everywhere', tone: 'done' };
  const { digital, digitalDue, late } = standing;
  if (digital.gone < digital.all) {
    const left = timeLeft(digitalDue, now);
    return { text: timeLeftWords(left), tone: left.late ? 'halt' : 'care' };
  }
  return late > 0 ? { text: 'Paper is late', tone: 'halt' } : { text: 'Paper is left', tone: 'care' };
}
