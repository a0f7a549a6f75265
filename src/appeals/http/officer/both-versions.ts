import type { OfficerActor } from '../../../kernel';
import { consoleTime } from '../../../web';
import type { AppealFile } from '../../data/appeal-file';
import type { EditionValues } from './edition.form';
import { nameOf } from './people';

/** What somebody else saved beside what was typed, field by field where they differ. */
export interface BothVersions {
  readonly by: string;
  readonly at: string;
  readonly fields: readonly { readonly label: string; readonly theirs: string; readonly yours: string }[];
}

const LABELS: readonly (readonly [keyof EditionValues, string])[] = [
  ['headline', 'Headline'],
  ['standfirst', 'Standfirst'],
  ['narrative', 'What happened'],
  ['advice', 'Advice'],
  ['victimCallout', 'To people it happened to'],
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

export function bothVersions(
  file: AppealFile,
  actor: OfficerActor,
  theirs: EditionValues,
  yours: EditionValues,
): BothVersions {
  const { drafterIds, updatedAt } = file.latest;
  const others = drafterIds.filter((id) => id !== actor.id).map((id) => nameOf(file, id));
  return {
    by: others.length > 0 ? others.join(' or ') : 'You, in another window,',
    at: consoleTime(updatedAt),
    fields: LABELS.map(([field, label]) => ({
      label,
      theirs: inWords(theirs[field]),
      yours: inWords(yours[field]),
    })).filter((one) => one.theirs !== one.yours),
  };
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
        : `“${one.text}” ${[one.name, one.rank, one.role].filter(Boolean).join(', ')}`,
    )
    .join('\n');
}
