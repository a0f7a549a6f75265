import { offeredReviewDate, type OfficerActor } from '../../../kernel';
import {
  consoleAge,
  consoleDateTime,
  errorSummary,
  londonDay,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import type { FurtherKnown } from '../../data/furthers-to-decide';
import type { PersonSought } from '../../data/person-sought.entity';
import { personPaths } from '../../persons-sought.paths';
import { mayBeChild } from '../../rules/apparent-age';
import { coversOpenTo, furtherRefusal, type FurtherGrounds } from '../../rules/further-authority';
import type { AtCase } from './at-case';
import { COVERS_WORDS, dayWords } from './further-words';
import type { AskValues, DecisionValues } from './further.form';
import { PROCEEDINGS_WORDS, SEARCH_WORDS } from './state-words';

const FOR_A_CHILD = 'At most 7 days: the person may be under 18, or nobody can say.';
const AT_MOST = 'At most 90 days.';

/** The form that asks for a further authority, empty or with what has to be mended. */
export function askFurtherPage(
  at: AtCase,
  person: PersonSought,
  now: Date,
  values: Partial<AskValues> = {},
  errors: FormErrors = [],
): ViewResult {
  const { number, label } = person;
  const open = coversOpenTo(person);
  const child = mayBeChild(person);
  const model = {
    title: `Ask that person ${number} may still be shown`,
    place: at.place,
    label,
    choices: open.map((covers) => {
      const { text, hint } = COVERS_WORDS[covers];
      return { value: covers, text, hint: { text: hint } };
    }),
    child,
    reviewHint: child ? FOR_A_CHILD : AT_MOST,
    values: {
      covers: open.length === 1 ? open[0] : '',
      reviewOn: offeredReviewDate(londonDay(now), child),
      ...values,
    },
    errors: errorSummary(errors),
    action: personPaths.askFurther(at.ref, number),
    back: { text: `Person ${number}`, href: personPaths.show(at.ref, number) },
  };
  return view('persons-sought/views/officer/ask-further.njk', model, {
    status: errors.length > 0 ? 422 : 200,
  });
}

/** What waits for a decision in the officer's force, longest first. */
export function furthersPage(all: readonly FurtherKnown[], now: Date): ViewResult {
  const model = {
    title: 'Further authorities',
    rows: all.map(({ further, person, caseName }) => ({
      title: `Person ${person.number} of ${caseName}`,
      line: `${COVERS_WORDS[further.covers].text}. Asked by ${further.askedByName}.`,
      href: personPaths.further(further.id),
      age: consoleAge(further.askedAt, now),
    })),
  };
  return view('persons-sought/views/officer/furthers.njk', model);
}

/** May this person still be shown? What was asked and on what grounds, then decide and sign: for one thumb. */
export function furtherPage(
  known: FurtherKnown,
  actor: OfficerActor,
  values: DecisionValues = { decision: '', reason: '', reviewOn: known.further.reviewOn },
  errors: FormErrors = [],
): ViewResult {
  const { further, person, caseName, states } = known;
  const child = mayBeChild(person);
  const model = {
    title: `May person ${person.number} of ${caseName} still be shown?`,
    lead: `Asked by ${further.askedByName}, ${consoleDateTime(further.askedAt)}.`,
    back: { text: 'Further authorities', href: personPaths.furthers() },
    action: personPaths.further(further.id),
    label: person.label,
    description: person.description,
    covers: COVERS_WORDS[further.covers],
    states: [
      { key: 'Search', value: SEARCH_WORDS[person.searchState].text },
      { key: 'Proceedings', value: PROCEEDINGS_WORDS[person.proceedingsState].text },
    ],
    history: states.map(({ officerName, recordedAt, reason }) => ({
      at: `${consoleDateTime(recordedAt)}, ${officerName}`,
      reason,
    })),
    grounds: groundRows(further),
    until: dayWords(further.reviewOn),
    cannot: cannotDecide(known, actor),
    child,
    reviewHint: child ? FOR_A_CHILD : AT_MOST,
    values,
    errors: errorSummary(errors),
    signer: actor.name,
  };
  return view('persons-sought/views/officer/further.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

const CANNOT = {
  further_not_waiting:
    'There is nothing to decide any more: it was decided, or the state it was asked for is over.',
  further_by_asker: 'You asked for this. Somebody else has to decide.',
  further_by_recorder: 'You recorded a state of this person. Somebody else has to decide.',
  further_needs_superintendent: null,
} as const;

/** Why this officer cannot decide at all, as the page says it; what only a grant needs is said beside it. */
function cannotDecide({ further, person, states }: FurtherKnown, { id, roles }: OfficerActor): string | null {
  const refusal = furtherRefusal(
    {
      askedBy: further.askedBy,
      recordedBy: states.map(({ officerId }) => officerId),
      mayBeChild: mayBeChild(person),
      waits: further.decision === null && further.endedAt === null,
    },
    { id, isSuperintendent: roles.includes('superintendent') },
    'granted',
  );
  return refusal && CANNOT[refusal];
}

function groundRows({ purpose, necessity, proportionality, alternatives, risk }: FurtherGrounds): object[] {
  const rows: [string, string][] = [
    ['Purpose', purpose],
    ['Necessity', necessity],
    ['Proportionality', proportionality],
    ['Alternatives tried', alternatives],
    ['Risk', risk],
  ];
  return rows.map(([key, value]) => ({ key, value }));
}
