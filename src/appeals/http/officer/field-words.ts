import type { Quote } from '../../rules/edition-content';
import type { EditionValues } from './edition.form';

/** One field of the editor, with its name on the screen and everything that stands in it. */
export interface FieldInWords {
  readonly label: string;
  readonly text: string;
}

const LABELS: readonly (readonly [keyof EditionValues, string])[] = [
  ['headline', 'Headline'],
  ['standfirst', 'Standfirst'],
  ['narrative', 'What happened'],
  ['advice', 'Advice'],
  ['victimCallout', 'To people it happened to'],
  ['notesToEditors', 'Notes to editors'],
  ['linesToTake', 'Lines to take'],
  ['stills', 'Pictures'],
  ['publicAreas', 'Areas'],
  ['offenceCount', 'Offences'],
  ['loss', 'Loss in pounds'],
  ['arrestsCount', 'Arrests so far'],
  ['arrestsAsAt', 'Arrests, as at'],
  ['quotes', 'Quotes'],
  ['contacts', 'Who to ring'],
  ['purpose', 'Purpose'],
  ['necessity', 'Necessity'],
  ['proportionality', 'Proportionality'],
  ['risk', 'Risk'],
  ['reviewOn', 'Review date'],
];

/** Every field of an edition, in the order of the editor. */
export function fieldsInWords(values: EditionValues): FieldInWords[] {
  return LABELS.map(([field, label]) => ({ label, text: inWords(values[field]) }));
}

function consentOf({ victim }: Quote): string {
  if (!victim) return '';
  return victim.consent === null ? 'a victim, no consent' : `a victim, consent ${victim.consent}`;
}

function inWords(value: EditionValues[keyof EditionValues]): string {
  if (typeof value === 'string') return value;
  if ('room' in value) {
    const { room, crimestoppers, others } = value;
    const rows = [room, ...others].map(({ label, phone, opens, closes, days }) => {
      const hours =
        opens || closes
          ? `${opens} to ${closes}, ${days.length === 7 ? 'every day' : `days ${days.join(' ')}`}`
          : '';
      return [label, phone, hours].filter(Boolean).join(', ');
    });
    const charity = crimestoppers.offered ? `Crimestoppers, ${crimestoppers.phone}` : 'Without Crimestoppers';
    return [...rows, charity].join('\n');
  }
  return value
    .map((one) =>
      typeof one === 'string'
        ? one
        : `“${one.text}” ${[one.name, one.rank, one.role, consentOf(one)].filter(Boolean).join(', ')}`,
    )
    .join('\n');
}
