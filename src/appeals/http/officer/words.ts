import type { FieldError } from '../../../kernel';
import { errorAt, publicDate, t, type FormError } from '../../../web';
import type { EditionState } from '../../rules/edition-state';
import type { PublicationBlocker } from '../../rules/publication-blockers';

export interface Tag {
  readonly text: string;
  readonly tone?: 'halt' | 'care' | 'done' | 'act';
}

/** The states as officers read them. */
export const STATE_WORDS: Readonly<Record<EditionState, Tag>> = {
  draft: { text: 'Draft', tone: 'act' },
  submitted: { text: 'Submitted', tone: 'care' },
  refused: { text: 'Refused', tone: 'care' },
  authorised: { text: 'Authorised', tone: 'done' },
  scheduled: { text: 'Scheduled', tone: 'act' },
  published: { text: 'Published', tone: 'done' },
  superseded: { text: 'Superseded' },
  withdrawn: { text: 'Withdrawn' },
};

const WAY: readonly EditionState[] = ['draft', 'submitted', 'authorised', 'published'];

/** Where an edition stands on its way to the public; a refusal stands where the authority would, and so does a moment. */
export function editionSteps(state: EditionState): object[] {
  const instead = state === 'refused' || state === 'scheduled';
  const way = instead ? WAY.map((one) => (one === 'authorised' ? state : one)) : WAY;
  const reached = way.indexOf(state);
  return way.map((one, index) => ({
    text: STATE_WORDS[one].text,
    past: index < reached,
    current: index === reached,
  }));
}

/** A day as `2025-12-29`, in words. */
export const dayInWords = (day: string): string => publicDate(new Date(`${day}T12:00:00Z`));

export function blockerSentence(blocker: PublicationBlocker): string {
  const sentence = t(`appeals.errors.appeal_blocked_${blocker.reason}`);
  if ('reference' in blocker) return `${blocker.reference}: ${sentence}`;
  if ('quote' in blocker) return `Quote ${blocker.quote}: ${sentence}`;
  return 'number' in blocker ? `Person ${blocker.number}: ${sentence}` : sentence;
}

/** A refusal about one picture or person, at the pictures; null for one about anything else. */
export function pictureError({ field, code }: FieldError): FormError | null {
  const [, list, which] = /^(stills|persons|excludedStills)(?:\.(.+))?$/.exec(field) ?? [];
  if (!list) return null;
  const subject = list === 'persons' ? `Person ${which}` : which;
  const sentence = t(`appeals.errors.${code}`);
  return errorAt('pictures', which ? `${subject}: ${sentence}` : sentence);
}

const SMALL = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** "Twelve people", "One picture", "No picture". */
export function counted(count: number, one: string, several: string): string {
  return `${SMALL[count] ?? count} ${count === 1 || count === 0 ? one : several}`;
}

/** The same inside a sentence. */
export function countedWithin(count: number, one: string, several: string): string {
  return counted(count, one, several).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
