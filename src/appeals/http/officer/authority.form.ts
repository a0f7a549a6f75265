import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoice,
  bodyDay,
  bodyLines,
  bodyList,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import type { AuthorityDecision } from '../../actions/decide-authority';
import { DECISIONS } from '../../rules/authority-reasons';
import type { EditionContent } from '../../rules/edition-content';
import { pictureError } from './words';

/** The form of a decision as it was typed. */
export interface AuthorityValues {
  readonly decision: string;
  /** `set_out`: as whoever asks has set it out. `own`: in the officer's own words. */
  readonly words: string;
  readonly purpose: string;
  readonly necessity: string;
  readonly proportionality: string;
  readonly alternatives: string;
  readonly risk: string;
  readonly reason: string;
  readonly reviewOn: string;
  /** Places that may not be named, one a line. */
  readonly excludedPlaces: string;
  /** References of the pictures that were left ticked. */
  readonly stills: readonly string[];
}

/** Nothing is chosen before somebody chooses; only the pictures are all in, and the day is the one asked for. */
export function undecided(stills: readonly string[], reviewOn: string): AuthorityValues {
  return {
    decision: '',
    words: '',
    purpose: '',
    necessity: '',
    proportionality: '',
    alternatives: '',
    risk: '',
    reason: '',
    reviewOn,
    excludedPlaces: '',
    stills,
  };
}

export interface AuthorityForm {
  readonly decision: AuthorityDecision;
  readonly values: AuthorityValues;
}

/** What the edition asks for: whether its reasons are complete enough to be taken as they stand. */
export function isSetOut({ grounds }: Pick<EditionContent, 'grounds'>): boolean {
  return grounds.purpose !== '' && grounds.necessity !== '' && grounds.proportionality !== '';
}

/** Reads a decision on an edition that says and shows this. */
export function parseAuthorityForm(
  slug: string,
  content: EditionContent,
  body: unknown,
): Parsed<AuthorityForm, AuthorityValues> {
  const values = typedIn(body);
  const decision = bodyChoice(body, 'decision', DECISIONS);
  const words = bodyChoice(body, 'words', ['set_out', 'own']);
  const asSetOut = words === 'set_out' && isSetOut(content);
  const errors: FormError[] = [];
  if (!decision) errors.push(errorAt('decision', t('appeals.errors.appeal_decision_missing')));
  if (decision === 'granted' && isSetOut(content) && !words) {
    errors.push(errorAt('words', t('appeals.errors.appeal_words_missing')));
  }
  if (!decision || errors.length > 0) return rejected(values, errors);
  const { purpose, necessity, proportionality, risk } = asSetOut ? content.grounds : values;
  const granted = decision === 'granted';
  return accepted({
    values,
    decision: {
      slug,
      edition: bodyNumber(body, 'edition') ?? 0,
      decision,
      ...(granted ? { purpose, necessity, proportionality, risk, alternatives: values.alternatives } : {}),
      reason: granted ? '' : values.reason,
      reviewOn: granted ? dayTyped(body) : '',
      excludedPlaces: granted ? values.excludedPlaces.split('\n') : [],
      excludedStills: granted ? content.stills.filter((one) => !values.stills.includes(one)) : [],
    },
  });
}

export function decisionError(refusal: FieldError): FormError {
  return pictureError(refusal) ?? errorAt(refusal.field, t(`appeals.errors.${refusal.code}`));
}

function typedIn(body: unknown): AuthorityValues {
  return {
    decision: bodyText(body, 'decision'),
    words: bodyText(body, 'words'),
    purpose: bodyLines(body, 'purpose'),
    necessity: bodyLines(body, 'necessity'),
    proportionality: bodyLines(body, 'proportionality'),
    alternatives: bodyLines(body, 'alternatives'),
    risk: bodyLines(body, 'risk'),
    reason: bodyLines(body, 'reason'),
    reviewOn: bodyText(body, 'reviewOn'),
    excludedPlaces: bodyLines(body, 'excludedPlaces'),
    stills: bodyList(body, 'stills'),
  };
}

/** A day that no calendar has goes on as it was typed: the rule says so. */
function dayTyped(body: unknown): string {
  const day = bodyDay(body, 'reviewOn');
  return day === 'invalid' ? bodyText(body, 'reviewOn') : (day ?? '');
}
