import { contentOf } from '../../data/edition-content';
import type { EditionRecord } from '../../data/edition-records';
import type { EditionContent } from '../../rules/edition-content';
import { counted, countedWithin } from './words';

const WORDS: readonly (readonly [keyof EditionContent, string])[] = [
  ['headline', 'the headline'],
  ['standfirst', 'the standfirst'],
  ['narrative', 'what happened'],
  ['quotes', 'the quotes'],
  ['advice', 'the advice'],
  ['victimCallout', 'the words to people it happened to'],
  ['notesToEditors', 'the notes to editors'],
  ['linesToTake', 'the lines to take'],
  ['contacts', 'the numbers to ring'],
  ['publicAreas', 'the areas'],
  ['offenceCount', 'the number of offences'],
  ['lossPence', 'the loss'],
  ['arrests', 'the arrests'],
];

/** What an edition changes of what the public reads now, in a sentence. */
export function changesSince(live: EditionRecord | null, next: EditionRecord): string {
  const { stills, ...words } = contentOf(next);
  if (!live) {
    return stills.length === 0
      ? 'The first edition, in words alone.'
      : `The first edition, with ${countedWithin(stills.length, 'picture', 'pictures')}.`;
  }
  const before = contentOf(live);
  const said = [
    ...pictures(stills.filter((one) => !before.stills.includes(one)).length, 'new'),
    ...pictures(before.stills.filter((one) => !stills.includes(one)).length, 'fewer'),
  ];
  const changed = WORDS.filter(([field]) => differs(before, words, field)).map(([, name]) => name);
  const parts = [...said, ...(changed.length > 0 ? [`${listed(changed)} changed`] : [])];
  if (parts.length === 0) return `The same as edition ${live.number}, which is public.`;
  const sentence = listed(parts);
  return `Since edition ${live.number}, which is public: ${sentence}.`;
}

/** What reads differently, as it was and as it is. */
export function textChanges(
  before: EditionContent,
  after: EditionContent,
): { readonly name: string; readonly before: string; readonly now: string }[] {
  return WORDS.filter(([field]) => differs(before, after, field)).map(([field, name]) => ({
    name: name.replace(/^the ./, (start) => start.slice(4).toUpperCase()).replace(/^w/, 'W'),
    before: asText(before[field]),
    now: asText(after[field]),
  }));
}

function asText(value: EditionContent[keyof EditionContent]): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('asAt' in value) return `${value.count}, counted ${value.asAt}`;
  if (!Array.isArray(value)) return '';
  return value.map((one: unknown) => (typeof one === 'string' ? one : lineOf(one as object))).join(' ');
}

function lineOf(one: object): string {
  if ('text' in one && 'name' in one) return `“${String(one.text)}” ${String(one.name)}.`;
  if (!('phone' in one && 'label' in one && 'hours' in one)) return '';
  const hours = one.hours as { opens: string; closes: string } | null;
  return `${String(one.label)}: ${String(one.phone)}, ${hours ? `${hours.opens} to ${hours.closes}` : 'day and night'}.`;
}

function pictures(count: number, what: 'new' | 'fewer'): string[] {
  return count === 0 ? [] : [counted(count, `${what} picture`, `${what} pictures`).toLowerCase()];
}

function differs(
  before: EditionContent,
  after: Omit<EditionContent, 'stills'>,
  field: keyof EditionContent,
): boolean {
  return field !== 'stills' && JSON.stringify(before[field]) !== JSON.stringify(after[field]);
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}
