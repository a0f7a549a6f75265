import { consoleDateTime } from '../../../web';
import type { PreparedOnce } from '../../data/prepared-times';
import type { WordsOfRevision } from '../../data/still-revision.entity';
import { recipeLine } from './recipe-line';

/** One preparation as a line of a page. */
export interface HistoryLine {
  readonly revision: number;
  readonly done: string;
  /** Which words became others, or empty. */
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly datetime: string;
}

const WORDS: Readonly<Record<keyof WordsOfRevision, string>> = {
  alternativeText: 'description',
  place: 'place',
  capturedAt: 'time',
  overlay: 'what is burnt in',
  atVictimsHome: 'victim’s home',
  surroundingsClear: 'surroundings',
  suppliedBy: 'supplier',
  cameraOwner: 'camera',
  howObtained: 'how obtained',
  permission: 'permission',
  exhibitReference: 'exhibit',
  clockOffsetSeconds: 'clock',
};

/** The preparations of a picture, newest first, each with what it made of the picture and which words it changed. */
export function historyLines(history: readonly PreparedOnce[]): HistoryLine[] {
  return history.map((one, index) => ({
    revision: one.revision,
    done: recipeLine(one.recipe, one.faces),
    words: changedWords(history[index + 1]?.words, one.words),
    by: one.preparer ?? 'Somebody whose account is no more',
    at: consoleDateTime(one.preparedAt),
    datetime: one.preparedAt.toISOString(),
  }));
}

function changedWords(before: WordsOfRevision | undefined, now: WordsOfRevision): string {
  if (!before) return '';
  const fields = Object.keys(WORDS) as (keyof WordsOfRevision)[];
  const changed = fields.filter((field) => before[field] !== now[field]).map((field) => WORDS[field]);
  return changed.length === 0 ? '' : `Changed: ${changed.join(', ')}.`;
}
