import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyDay,
  bodyLines,
  bodyList,
  bodyNumber,
  bodyText,
  errorAt,
  phone,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import { contentProblems, tidyContent, type EditionContent, type Quote } from '../../rules/edition-content';
import {
  contactsTyped,
  contactValues,
  readContacts,
  type ContactsValues,
  type ReadContact,
} from './contacts.form';
import { quotesTyped } from './quotes.form';
import { besideName } from './beside';
import { BESIDE } from './wording.page';
import { pictureError } from './words';

/** An edition as the editor shows it: every field as it was typed. */
export interface EditionValues {
  /** The edition and its saving that the officer was looking at. */
  readonly edition: string;
  readonly version: string;
  readonly headline: string;
  readonly standfirst: string;
  /** Paragraphs, with a blank line between them. */
  readonly narrative: string;
  readonly quotes: readonly Quote[];
  readonly advice: string;
  readonly victimCallout: string;
  readonly notesToEditors: string;
  readonly linesToTake: string;
  readonly contacts: ContactsValues;
  readonly publicAreas: string;
  readonly offenceCount: string;
  readonly loss: string;
  readonly arrestsCount: string;
  readonly arrestsAsAt: string;
  readonly purpose: string;
  readonly necessity: string;
  readonly proportionality: string;
  readonly risk: string;
  readonly reviewOn: string;
  /** References of the pictures that go in. */
  readonly stills: readonly string[];
}

/** What was understood of the form, and what was typed: an action may still refuse it. */
export interface EditionForm {
  readonly edition: number;
  readonly version: number;
  readonly content: EditionContent;
  readonly values: EditionValues;
  /** The refusal of an action, at its input. */
  readonly atInput: (refusal: FieldError) => FormError;
}

/** The form as an edition stands. */
export function valuesOfEdition(
  { number, version }: { readonly number: number; readonly version: number },
  content: EditionContent,
): EditionValues {
  const { grounds, lossPence, arrests } = content;
  return {
    edition: String(number),
    version: String(version),
    headline: content.headline,
    standfirst: content.standfirst,
    narrative: content.narrative.join('\n\n'),
    quotes: content.quotes,
    advice: content.advice,
    victimCallout: content.victimCallout,
    notesToEditors: content.notesToEditors,
    linesToTake: content.linesToTake,
    contacts: contactValues(content.contacts),
    publicAreas: content.publicAreas,
    offenceCount: content.offenceCount?.toString() ?? '',
    loss: lossPence === null ? '' : (lossPence / 100).toFixed(lossPence % 100 === 0 ? 0 : 2),
    arrestsCount: arrests?.count.toString() ?? '',
    arrestsAsAt: arrests?.asAt ?? '',
    ...grounds,
    stills: content.stills,
  };
}

export function editionTyped(body: unknown): EditionValues {
  return {
    edition: bodyText(body, 'edition'),
    version: bodyText(body, 'version'),
    headline: bodyText(body, 'headline'),
    standfirst: bodyText(body, 'standfirst'),
    narrative: bodyLines(body, 'narrative'),
    quotes: quotesTyped(body),
    advice: bodyText(body, 'advice'),
    victimCallout: bodyText(body, 'victimCallout'),
    notesToEditors: bodyLines(body, 'notesToEditors'),
    linesToTake: bodyLines(body, 'linesToTake'),
    contacts: contactsTyped(body),
    publicAreas: bodyText(body, 'publicAreas'),
    offenceCount: bodyText(body, 'offenceCount'),
    loss: bodyText(body, 'loss'),
    arrestsCount: bodyText(body, 'arrestsCount'),
    arrestsAsAt: bodyText(body, 'arrestsAsAt'),
    purpose: bodyLines(body, 'purpose'),
    necessity: bodyLines(body, 'necessity'),
    proportionality: bodyLines(body, 'proportionality'),
    risk: bodyLines(body, 'risk'),
    reviewOn: bodyText(body, 'reviewOn'),
    stills: bodyList(body, 'stills'),
  };
}

/** What was typed, as an edition would say it. What is no number stays wrong, so that the rule says so. */
export function contentTyped(values: EditionValues): EditionContent {
  const asAt = bodyDay(values, 'arrestsAsAt');
  const count = numberOf(values.arrestsCount);
  const { purpose, necessity, proportionality, risk, reviewOn } = values;
  return tidyContent({
    headline: values.headline,
    standfirst: values.standfirst,
    narrative: paragraphsOf(values.narrative),
    quotes: values.quotes,
    advice: values.advice,
    victimCallout: values.victimCallout,
    notesToEditors: values.notesToEditors,
    linesToTake: values.linesToTake,
    contacts: readContacts(values.contacts).map(({ value }) => value),
    publicAreas: values.publicAreas,
    offenceCount: numberOf(values.offenceCount),
    lossPence: values.loss === '' ? null : penceOf(values.loss),
    arrests: count === null || asAt === null || asAt === 'invalid' ? null : { count, asAt },
    stills: values.stills,
    grounds: { purpose, necessity, proportionality, risk, reviewOn },
  });
}

/** The editor's form. What cannot even be kept as a draft is said at its field, all of it at once. */
export function parseEditionForm(body: unknown, today: string): Parsed<EditionForm, EditionValues> {
  const values = editionTyped(body);
  const content = contentTyped(values);
  const contacts = readContacts(values.contacts);
  const atInput = (refusal: FieldError) => inputOf(refusal, contacts);
  const problems = [
    ...contentProblems(content, today, (number) => phone(number) !== null),
    ...arrestProblems(values),
  ];
  if (problems.length > 0) return rejected(values, problems.map(atInput));
  const edition = bodyNumber(body, 'edition') ?? 0;
  const version = bodyNumber(body, 'version') ?? 0;
  return accepted({ edition, version, content, values, atInput });
}

/** Where the rule's field is called something else in the form. */
const INPUT_OF: Readonly<Record<string, string>> = {
  lossPence: 'loss',
  contacts: 'room-phone',
  quotes: 'quote-1-text',
};

/** The refusal of one field, at its input. */
export function inputOf(refusal: FieldError, contacts: readonly ReadContact[] = []): FormError {
  const { field, code } = refusal;
  const text = t(`appeals.errors.${code}`);
  const thing = besideName(field);
  if (thing !== null) return errorAt(BESIDE, `${thing}: ${text}`);
  const [, list, at = '', part = ''] = /^(quotes|contacts)\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  if (list === 'quotes') return errorAt(`quote-${Number(at) + 1}-${part}`, text);
  if (list === 'contacts') {
    const row = contacts[Number(at)]?.at ?? 'room';
    return errorAt(`${row}-${part === 'hours' ? 'opens' : part}`, text);
  }
  if (/^narrative\[/.test(field)) return errorAt('narrative', text);
  return pictureError(refusal) ?? errorAt(INPUT_OF[field] ?? field.replace(/^grounds\./, ''), text);
}

/** A blank line begins a paragraph. Lines within one stay apart: a short first one is its title. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/[^\S\n]+/g, ' ').trim());
}

function numberOf(text: string): number | null {
  return text === '' ? null : (bodyNumber({ text }, 'text') ?? Number.NaN);
}

function penceOf(text: string): number {
  const plain = text.replace(/[£,\s]/g, '');
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

/** Both or neither: a count without its day stops being true without anybody noticing. */
function arrestProblems(values: EditionValues): FieldError[] {
  const count = numberOf(values.arrestsCount);
  const asAt = bodyDay(values, 'arrestsAsAt');
  if (asAt === 'invalid') return [{ field: 'arrestsAsAt', code: 'appeal_arrests_day_not_valid' }];
  if ((count === null) === (asAt === null)) return [];
  return [{ field: count === null ? 'arrestsCount' : 'arrestsAsAt', code: 'appeal_arrests_incomplete' }];
}
