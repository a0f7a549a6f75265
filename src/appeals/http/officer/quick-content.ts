import type { FieldError } from '../../../kernel';
import { errorAt, phone, t, type FormErrors } from '../../../web';
import { CRIMESTOPPERS } from '../../rules/contact-point';
import { contentProblems, missingParts, tidyContent, type EditionContent } from '../../rules/edition-content';
import { readContacts, type ContactsValues } from './contacts.form';
import { paragraphsOf } from './edition.form';
import type { QuickValues } from './quick.form';

/** True of everybody in any picture, and presumes nothing. */
export const QUICK_STANDFIRST = 'Police would like to speak to the person in this picture.';

/** What the quick form says, as an edition. Its picture comes when it is there. */
export function quickContent(values: QuickValues): EditionContent {
  const { headline, standfirst, narrative, purpose, necessity, proportionality, reviewOn } = values;
  return tidyContent({
    headline,
    standfirst,
    narrative: paragraphsOf(narrative),
    quotes: [],
    advice: '',
    victimCallout: '',
    notesToEditors: '',
    linesToTake: '',
    contacts: readContacts(contactsOf(values)).map(({ value }) => value),
    publicAreas: '',
    offenceCount: null,
    lossPence: null,
    arrests: null,
    stills: [],
    grounds: { purpose, necessity, proportionality, risk: '', reviewOn },
  });
}

/** Everything that would keep it from being put forward. */
export function quickContentErrors(content: EditionContent, values: QuickValues, today: string): FormErrors {
  const problems = [
    ...missingParts(content),
    ...contentProblems(content, today, (number) => phone(number) !== null),
  ];
  const late = values.reviewOn !== '' && values.reviewOn <= today;
  if (late) problems.push({ field: 'grounds.reviewOn', code: 'appeal_review_past' });
  return problems.map(({ field, code }) => errorAt(inputOf({ field, code }), t(`appeals.errors.${code}`)));
}

function inputOf({ field }: FieldError): string {
  if (/^contacts\[\d+\]\.hours$/.test(field)) return 'opens';
  if (/^contacts\b/.test(field)) return 'phone';
  return field.replace(/^grounds\./, '');
}

function contactsOf({ phone: number, opens, closes }: QuickValues): ContactsValues {
  const room = {
    at: 'room',
    kind: 'incident_room',
    label: '',
    phone: number,
    opens,
    closes,
    days: [],
  } as const;
  return { room, crimestoppers: { offered: true, phone: CRIMESTOPPERS.phone }, others: [] };
}
