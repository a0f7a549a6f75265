import { casePlace, type MyCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import type { PersonSought } from '../../../persons-sought';
import type { StillRecord } from '../../../stills';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { KeptCall } from '../../actions/key-call';
import { personReference } from '../../data/tip-people';
import { BASES, TIP_KINDS, type TipKind } from '../../rules/kinds';
import { tipReference } from '../../rules/tip-reference';
import { tipOfficePaths } from '../../tips.paths';
import { KEYED_CHANNELS, type CallTyped } from './call-typed';
import { thumbnail } from './inbox.page';
import { capital, CHANNEL_WORDS, languageName } from './tip-words';

/** Where a call is keyed: the case, and whom the caller may mean. */
export interface CallDesk {
  readonly actor: OfficerActor;
  readonly inCase: MyCase;
  readonly persons: readonly PersonSought[];
  readonly stills: readonly StillRecord[];
}

const KIND_ANSWERS: Readonly<Record<TipKind, string>> = {
  recognition: 'I know who that is',
  sighting: 'I have seen them',
  information: 'Something else',
  victim_report: 'It happened to me or mine',
  that_is_me: 'That is me',
  wrong_person: 'You have the wrong person',
};

const BASIS_ANSWERS = { seen: 'Saw it', told: 'Was told', opinion: 'Thinks so' } as const;

/** The languages callers of the room speak most; another one is said in the words. */
const LANGUAGES = ['en', 'cy', 'pl', 'ro', 'ur', 'bn', 'pa', 'gu', 'so', 'ar', 'tr', 'pt', 'es', 'fr', 'lt'];

export function callPage(
  { actor, inCase, persons, stills }: CallDesk,
  typed: CallTyped,
  errors: FormErrors = [],
): ViewResult {
  const first = persons[0]?.number ?? 1;
  const model = {
    title: 'Key a call',
    place: casePlace(inCase, actor, 'tips'),
    action: tipOfficePaths.calls(inCase.ref),
    back: tipOfficePaths.inbox(inCase.ref),
    example: `${first} or ${personReference(inCase.slug, first)}`,
    typed,
    errors: errorSummary(errors),
    people: persons.map(({ id, number, label }) => ({
      number,
      label,
      picture: thumbnail(stills, id),
      checked: typed.picked === String(number),
    })),
    kinds: TIP_KINDS.map((value) => ({ value, text: `“${KIND_ANSWERS[value]}”` })),
    bases: BASES.map((value) => ({ value, text: BASIS_ANSWERS[value] })),
    yesNo: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    channels: KEYED_CHANNELS.map((value) => ({ value, text: capital(CHANNEL_WORDS[value]) })),
    spoken: LANGUAGES.map((value) => ({ value, text: languageName(value) })),
    victimOpen: typed.kind === 'victim_report',
  };
  return view('tips/views/officer/call.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** Answered without a redirect: the code stands in no address and is shown once. */
export function callKeptPage({ actor, inCase }: CallDesk, { tip, code, struck }: KeptCall): ViewResult {
  const reference = tipReference(tip.id);
  const elsewhere = tip.caseId !== inCase.id;
  return view('tips/views/officer/call-kept.njk', {
    title: `${reference} is kept`,
    place: casePlace(inCase, actor, 'tips'),
    reference,
    hazard: tip.hazard,
    struck,
    elsewhere,
    code: code?.split('-') ?? null,
    next: tipOfficePaths.newCall(inCase.ref),
    show: elsewhere ? null : tipOfficePaths.show(tip.id),
    inbox: tipOfficePaths.inbox(inCase.ref),
  });
}
