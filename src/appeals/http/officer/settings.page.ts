import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import { APPARENT_AGES, isAtLeast, leastRank, OFFENCE_KINDS, RANKS } from '../../rules/deciding-rank';
import type { ApparentAge, OffenceKind, Rank } from '../../rules/deciding-rank';
import { RANK_WORDS } from './ranks';
import { cellOf, type RankValues } from './settings.form';
import type { ReminderValues } from './reminders.form';

const OFFENCE_WORDS: Readonly<Record<OffenceKind, { readonly title: string; readonly hint: string }>> = {
  sexual: {
    title: 'Sexual offences',
    hint: 'With trafficking, mutilation, forced marriage and intimate images.',
  },
  killing: { title: 'Killings', hint: 'Murder, manslaughter, causing a death.' },
  terrorism: { title: 'Terrorism', hint: 'With explosives.' },
  violence: {
    title: 'Violence',
    hint: 'Robbery, assault, wounding, weapons, threats, stalking, arson, riot.',
  },
  property: { title: 'Theft and fraud', hint: 'Theft, burglary, fraud, criminal damage.' },
  other: { title: 'Everything else', hint: 'What a case calls by none of these words.' },
};

const AGE_WORDS: Readonly<Record<ApparentAge, string>> = {
  adult: 'Everybody looks 18 or over, or no picture',
  child: 'Somebody may be under 18, or nobody can say',
};

/** Both forms of the page, as they are filled in. */
export interface ReleaseValues {
  readonly ranks: RankValues;
  readonly reminder: ReminderValues;
}

/** How the force decides on releases: which rank, by offence and by how old those pictured look, and when it is reminded. */
export function settingsPage(
  { ranks, reminder }: ReleaseValues,
  { errors = [], said = null }: { readonly errors?: FormErrors; readonly said?: object | null } = {},
): ViewResult {
  const model = {
    title: 'Who decides on releases',
    said,
    action: appealPaths.ranks(),
    offences: OFFENCE_KINDS.map((offence) => ({
      id: offence,
      ...OFFENCE_WORDS[offence],
      cells: APPARENT_AGES.map((age) => ({
        name: cellOf(offence, age),
        label: AGE_WORDS[age],
        value: ranks[cellOf(offence, age)] ?? '',
        items: ranksFor(age),
      })),
    })),
    reminder: { action: appealPaths.reminders(), values: reminder },
    duty: appealPaths.duty(),
    naming: appealPaths.namingSettings(),
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/settings.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** What may be asked for: the least there is, and everything above it. */
function ranksFor(age: ApparentAge): { value: Rank; text: string }[] {
  return RANKS.filter((rank) => isAtLeast(rank, leastRank(age))).map((rank) => ({
    value: rank,
    text: sentenceCase(RANK_WORDS[rank]),
  }));
}

const sentenceCase = (words: string): string =>
  words.replace(/^an? (.)/, (_, first: string) => first.toUpperCase());
