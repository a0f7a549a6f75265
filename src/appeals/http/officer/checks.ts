import { t } from '../../../web';
import { mayBeShown } from '../../../persons-sought';
import { casePaths, countMismatch } from '../../../cases';
import type { AppealFile } from '../../data/appeal-file';
import type { EditionContent } from '../../rules/edition-content';
import { openParts } from '../../rules/gaps';
import { editionWarnings } from '../../rules/edition-warnings';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import { leastRank, rankNeeded } from '../../rules/deciding-rank';
import { mayBeChild } from '../../rules/review-date';
import { accountChecks } from './accounts';
import { RANK_WORDS } from './ranks';
import { inputOfPart } from './wording.page';
import { blockerSentence, counted, type Tag } from './words';

/** One line of what stands in the way, what to bear in mind, or what is done. */
export interface Check {
  readonly tag: Tag;
  readonly text: string;
  readonly href?: string;
  readonly link?: string;
}

/** Before an edition is put forward: what is missing first, then what is only a warning, then what is done. */
export function checksOf(content: EditionContent, file: AppealFile, wordingLeft: string): Check[] {
  const missing = openParts(content).map(({ field, code }) => ({
    tag: { text: 'Missing', tone: 'care' } as const,
    text: t(`appeals.errors.${code}`),
    href: `#${field === 'contacts' ? 'room-phone' : inputOfPart(field)}`,
    link: 'Write it',
  }));
  const waiting = waitingPictures(content, file);
  const todo = [...missing, ...waiting, ...wordingCheck(wordingLeft)];
  return [
    ...todo,
    ...groundChecks(content),
    ...warnings(content, file),
    ...(todo.length === 0 ? [done(content)] : []),
  ];
}

/** The reasons why it cannot be published, as they stop the action. */
export function blockerChecks(blockers: readonly PublicationBlocker[]): Check[] {
  return blockers.map((blocker) => ({
    tag: { text: 'In the way', tone: 'care' },
    text: blockerSentence(blocker),
  }));
}

/** What whoever decides should have in mind while deciding. */
export function warnings(content: EditionContent, file: AppealFile): Check[] {
  return [
    ...accountChecks(content, file),
    ...childWarning(content, file),
    ...rankWarning(content, file),
    ...caseWarnings(content, file),
  ];
}

function wordingCheck(left: string): Check[] {
  if (left === '') return [];
  const tag = { text: 'Wording', tone: 'care' } as const;
  return [{ tag, text: left, href: '#wording-check', link: 'Show me' }];
}

function waitingPictures({ stills }: EditionContent, file: AppealFile): Check[] {
  const waiting = chosen(stills, file).filter(
    ({ standing, person }) => (standing !== 'approved' && standing !== 'public') || !mayBeShown(person),
  );
  if (waiting.length === 0) return [];
  const text = `${waiting.map(({ reference }) => reference).join(', ')}: see what is missing, or untick.`;
  return [{ tag: { text: 'Pictures', tone: 'care' }, text, href: '#pictures', link: 'Show me' }];
}

function groundChecks({ grounds }: EditionContent): Check[] {
  const { purpose, necessity, proportionality } = grounds;
  if (purpose !== '' && necessity !== '' && proportionality !== '') return [];
  return [
    {
      tag: { text: 'Reasons', tone: 'care' },
      text: 'Purpose, necessity and proportionality are not all set out: the authorising officer will have to write them.',
      href: '#purpose',
      link: 'Set them out',
    },
  ];
}

/** What whoever decides must be, where that is more than what everybody must ask of a release. */
function rankWarning({ stills }: EditionContent, file: AppealFile): Check[] {
  const mayShow = chosen(stills, file).some(({ person }) => mayBeChild(person.ageFrom));
  const { rank } = rankNeeded(
    { mayShowChild: mayShow, offenceType: file.inCase.offenceType },
    file.rankTable,
  );
  if (rank === leastRank(mayShow ? 'child' : 'adult')) return [];
  return [
    {
      tag: { text: 'Rank', tone: 'care' },
      text: `For this your force asks for ${RANK_WORDS[rank]} to decide.`,
    },
  ];
}

function childWarning({ stills }: EditionContent, file: AppealFile): Check[] {
  const numbers = chosen(stills, file)
    .filter(({ person }) => mayBeChild(person.ageFrom))
    .map(({ person }) => person.number);
  if (numbers.length === 0) return [];
  const who = [...new Set(numbers)].join(', ');
  return [
    {
      tag: { text: 'Child', tone: 'care' },
      text: `Person ${who} may be under 18, or nobody can say. A superintendent decides, for at most 7 days, and says why nothing else will do.`,
    },
  ];
}

function caseWarnings(content: EditionContent, { linked, proceedings, mine }: AppealFile): Check[] {
  const figure = Number.isFinite(content.offenceCount) ? content.offenceCount : null;
  const around = {
    countMismatch: linked === null ? null : countMismatch(figure, linked),
    personsWithActiveProceedings: proceedings,
  };
  return editionWarnings(content, around).flatMap((warning): Check[] => {
    if (warning.reason === 'proceedings_active_for_others') return [proceedingsCheck(warning)];
    if (warning.reason !== 'offence_count_differs') return [];
    const text = `You publish ${warning.published} offences; ${warning.linked} are linked. Not an obstacle.`;
    const tag = { text: 'Count', tone: 'care' } as const;
    return [{ tag, text, ...(mine ? { href: casePaths.offences(mine.ref), link: 'The offences' } : {}) }];
  });
}

function proceedingsCheck({ arrests, persons }: { arrests: number; persons: readonly number[] }): Check {
  const why =
    arrests > 0
      ? `${counted(arrests, 'person is', 'people are')} arrested, so proceedings are active for others.`
      : `Proceedings are active against person ${persons.join(', ')}.`;
  return { tag: { text: 'Proceedings', tone: 'care' }, text: `${why} Nothing here may prejudge them.` };
}

function done({ stills }: EditionContent): Check {
  const pictures =
    stills.length === 0
      ? 'It goes out in words alone.'
      : `${counted(stills.length, 'picture is', 'pictures are')} approved, with a description for people who cannot see.`;
  return { tag: { text: 'Done', tone: 'done' }, text: `Nothing is missing. ${pictures}` };
}

const chosen = (references: readonly string[], { stills }: AppealFile) =>
  stills.filter(({ reference }) => references.includes(reference));
