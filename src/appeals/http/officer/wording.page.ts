import { consoleDateTime, t, type FormErrors } from '../../../web';
import type { AppealFile } from '../../data/appeal-file';
import type { KeptWording } from '../../data/kept-wording.entity';
import type { EditionContent } from '../../rules/edition-content';
import { unanswered, wordingPoints, type WordingPoint } from '../../rules/wording/answers';
import { WORDING_AUTHORITY, type WordingFinding } from '../../rules/wording/finding';
import { wordingFindings } from '../../rules/wording/findings';
import { besideName, besideNamed, type BesideNamed } from './beside';
import { nameOf } from './people';
import { counted } from './words';

/** What the wording check says under one field, and what can be pressed there. */
export interface WordingNote {
  readonly id: string;
  /** The thing beside a picture that it is about, and where that is changed; null for words of the form. */
  readonly where: BesideNamed | null;
  /** Each once, as they are written. */
  readonly words: readonly string[];
  readonly sentence: string;
  readonly authority: string;
  readonly offers: readonly { readonly press: string; readonly text: string }[];
  /** The field of a reason to keep them; null where none does, or where nothing is kept now. */
  readonly why: { readonly id: string; readonly value: string; readonly open: boolean } | null;
  readonly answers: readonly WordingReason[];
}

/** Words that were kept, and why. */
export interface WordingReason {
  /** "The description of person 3"; null for the words of the edition itself. */
  readonly where: string | null;
  readonly words: string;
  readonly sentence: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface WordingShown {
  /** By the field of the form that they stand under. */
  readonly notes: Readonly<Record<string, WordingNote[]>>;
  readonly findings: readonly WordingFinding[];
  /** "Two wordings still to answer."; empty where none is. */
  readonly left: string;
}

/** What of an answer was typed before the page is shown again. */
export interface WordingTyped {
  readonly reasons?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

/** The wording check of what stands in the editor. */
export function wordingOf(
  content: EditionContent,
  file: AppealFile,
  { reasons = {}, errors = [] }: WordingTyped = {},
): WordingShown {
  const findings = wordingFindings(content, file.wording);
  const points = wordingPoints(findings, file.latest.keptWordings);
  const notes: Record<string, WordingNote[]> = {};
  for (const point of points) {
    const why = `why-${point.id}`;
    const open = reasons[point.id] !== undefined || errors.some(({ href }) => href === `#${why}`);
    const kept = { id: why, value: reasons[point.id] ?? '', open };
    (notes[inputOfPart(point.field)] ??= []).push(noteOf(point, file, kept));
  }
  const left = points.filter((point) => point.open.length > 0).length;
  return {
    notes,
    findings,
    left: left === 0 ? '' : `${counted(left, 'wording', 'wordings')} still to answer.`,
  };
}

/** Wordings of the newest edition that were kept and are still there, for whoever decides on it. */
export function keptIn(content: EditionContent, file: AppealFile): WordingReason[] {
  const points = wordingPoints(wordingFindings(content, file.wording), file.latest.keptWordings);
  return points.flatMap((point) => reasonsOf(point, file));
}

/** Wordings that nobody has answered, which only a program can put forward, for whoever decides on the edition. */
export function openIn(
  content: EditionContent,
  file: AppealFile,
): Pick<WordingReason, 'where' | 'words' | 'sentence'>[] {
  const left = unanswered(wordingFindings(content, file.wording), file.latest.keptWordings);
  const told = left.map(({ rule, words, field }) => {
    const where = besideName(field);
    return [`${rule} ${where} ${words}`, { where, words, sentence: t(`appeals.wording.${rule}`) }] as const;
  });
  return [...new Map(told).values()];
}

/** Where the notes about what stands beside the pictures are. */
export const BESIDE = 'beside';

/** Where in the form the words of a field stand: `quotes[0].text` → `quote-1-text`. */
export function inputOfPart(field: string): string {
  if (besideName(field) !== null) return BESIDE;
  const [, quote] = /^quotes\[(\d+)\]/.exec(field) ?? [];
  return quote === undefined ? field.replace(/\[.*$/, '') : `quote-${Number(quote) + 1}-text`;
}

/** What a press on an offer says: which point, and which of its words. */
export const pressOf = (point: string, words: string): string => `${point}|${words.replace(/\s+/g, ' ')}`;

function noteOf(
  point: WordingPoint<KeptWording>,
  file: AppealFile,
  why: NonNullable<WordingNote['why']>,
): WordingNote {
  const { id, rule, open, hard } = point;
  const distinct = [...new Map(open.map((finding) => [finding.words, finding])).values()];
  return {
    id,
    where: besideNamed(point.field, file.inCase.ref),
    words: distinct.map(({ words }) => words),
    sentence: t(`appeals.wording.${rule}`),
    authority: WORDING_AUTHORITY[rule],
    offers: distinct.flatMap(({ words, better }) => {
      if (better === null) return [];
      const text =
        rule === 'no_wish_to_speak' ? 'Begin with “Police would like to speak to …”' : `Use “${better}”`;
      return [{ press: pressOf(id, words), text }];
    }),
    why: hard || file.latest.state !== 'draft' || open.length === 0 ? null : why,
    answers: reasonsOf(point, file),
  };
}

function reasonsOf({ rule, field, answered }: WordingPoint<KeptWording>, file: AppealFile): WordingReason[] {
  const distinct = new Map(answered.map(({ kept }) => [kept.words, kept]));
  return [...distinct.values()].map(({ words, reason, officerId, keptAt }) => ({
    where: besideName(field),
    words,
    sentence: t(`appeals.wording.${rule}`),
    reason,
    by: nameOf(file, officerId),
    at: consoleDateTime(keptAt),
  }));
}
