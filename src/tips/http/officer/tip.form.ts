import {
  accepted,
  bodyChoice,
  bodyLines,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type Parsed,
} from '../../../web';
import type { FieldError } from '../../../kernel';
import { answerProblems, noteProblems, reasonProblems } from '../../rules/officer-words';
import { DISPOSITIONS, type Disposition } from '../../rules/tip-state';

export interface AnswerValues {
  readonly text: string;
  /** How many messages the page showed. */
  readonly afterMessage?: number;
}

/** An answer to the tipster. */
export function parseAnswerForm(body: unknown): Parsed<AnswerValues> {
  const text = bodyLines(body, 'answer');
  const afterMessage = bodyNumber(body, 'after') ?? undefined;
  const values = afterMessage === undefined ? { text } : { text, afterMessage };
  const problems = answerProblems(text);
  return problems.length > 0 ? rejected(values, atInput(problems, 'answer')) : accepted(values);
}

export interface NoteValues {
  readonly text: string;
}

/** A note for the case team. */
export function parseNoteForm(body: unknown): Parsed<NoteValues> {
  const values = { text: bodyLines(body, 'note') };
  const problems = noteProblems(values.text);
  return problems.length > 0 ? rejected(values, atInput(problems, 'note')) : accepted(values);
}

export interface ClosingValues {
  readonly disposition: Disposition | '';
  readonly reason: string;
}

/** The end of a tip: what came of it, and why. */
export function parseClosingForm(
  body: unknown,
): Parsed<{ disposition: Disposition; reason: string }, ClosingValues> {
  const disposition = bodyChoice(body, 'disposition', DISPOSITIONS);
  const reason = bodyText(body, 'reason');
  const outcome = disposition ? [] : [errorAt('disposition', t('tips.errors.tip_outcome_missing'))];
  const errors = [...outcome, ...atInput(reasonProblems(reason), 'reason')];
  if (disposition === null || errors.length > 0)
    return rejected({ disposition: disposition ?? '', reason }, errors);
  return accepted({ disposition, reason });
}

/** Who is to answer for a tip; null is the room's pool, also where nobody was chosen. */
export function parseAllocationForm(body: unknown): { officerId: string | null } {
  return { officerId: bodyText(body, 'officer') || null };
}

function atInput(problems: readonly FieldError[], id: string) {
  return problems.map(({ code }) => errorAt(id, t(`tips.errors.${code}`)));
}
