import type { OfficerActor } from '../../../kernel';
import {
  consoleDateTime,
  errorSummary,
  londonDay,
  t,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { VictimConsent } from '../../data/victim-consent.entity';
import { CONSENT_GIVERS, CONSENT_PURPOSES, CONSENT_WAYS } from '../../rules/victim-account';
import type { ConsentValues } from './consents.form';
import { mayKeepConsent } from './may';
import { nameOf } from './people';
import { nameOfAppeal, placeOf } from './place';
import { dayInWords } from './words';

/** What the page of consents shows besides the appeal. */
export interface ConsentsState {
  readonly values?: ConsentValues;
  readonly errors?: FormErrors;
  readonly said?: object | null;
}

/** Victims' consents to their words: what stands, what was taken back, and the form for one more. */
export function consentsPage(
  file: AppealFile,
  actor: OfficerActor,
  now: Date,
  { values, errors = [], said = null }: ConsentsState = {},
): ViewResult {
  const { slug } = file.appeal;
  const model = {
    title: 'Victims’ consent',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(slug) },
    said,
    action: mayKeepConsent(actor, file) ? appealPaths.consents(slug) : null,
    consents: file.latest.consents.map((consent) => consentShown(file, consent)),
    choices: {
      givenBy: choices('giver', CONSENT_GIVERS),
      how: choices('way', CONSENT_WAYS),
      purposes: choices('purpose', CONSENT_PURPOSES),
    },
    values: values ?? { takenOn: londonDay(now), purposes: ['appeal'] },
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/consents.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** A consent in a line: "1: Victim of offence 31, by a relative, 28 November 2025". */
export function consentLine({ number, whose, givenBy, takenOn }: VictimConsent): string {
  return `${number}: ${whose}, ${t(`appeals.consent.by.${givenBy}`)}, ${dayInWords(takenOn)}`;
}

function consentShown(file: AppealFile, consent: VictimConsent): object {
  const { number, whose, givenBy, takenOn, takenBy, how, purposes, reference, withdrawnAt } = consent;
  const written = `Written down by ${nameOf(file, consent.recordedBy)}, ${consoleDateTime(consent.recordedAt)}.`;
  return {
    number,
    whose,
    lines: [
      `Given ${t(`appeals.consent.by.${givenBy}`)} on ${dayInWords(takenOn)}: ${t(`appeals.consent.way.${how}`).toLowerCase()}. ${takenBy} asked.`,
      `For: ${purposes.map((purpose) => t(`appeals.consent.purpose.${purpose}`).toLowerCase()).join('; ')}.`,
      [reference && `Kept as ${reference}.`, written].filter(Boolean).join(' '),
    ],
    tag: withdrawnAt ? { text: 'Taken back', tone: 'care' } : { text: 'Stands', tone: 'done' },
    withdrawn:
      withdrawnAt &&
      `Taken back ${consoleDateTime(withdrawnAt)}, noted by ${nameOf(file, consent.withdrawnBy)}.`,
    used: usedIn(file, number),
    withdraw: withdrawnAt ? null : appealPaths.consentWithdrawal(file.appeal.slug, number),
  };
}

/** Where words stand by it: of the newest edition and of the one that is public. */
function usedIn({ latest, live }: AppealFile, number: number): string {
  const editions = [...new Set([live, latest])].filter((one) => one !== null);
  const names = editions
    .filter(({ quotes }) => quotes.some(({ victim }) => victim?.consent === number))
    .map((edition) => `edition ${edition.number}${edition === live ? ', which is public' : ''}`);
  return names.length > 0 ? `Words stand by it in ${names.join(' and ')}.` : 'No words stand by it.';
}

const choices = (kind: 'giver' | 'way' | 'purpose', values: readonly string[]) =>
  values.map((value) => ({ value, text: t(`appeals.consent.${kind}.${value}`) }));
