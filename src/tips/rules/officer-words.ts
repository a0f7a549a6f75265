import type { FieldError } from '../../kernel';

/** How much an officer writes at once, in characters as a person counts them. */
export const OFFICER_WORD_LIMITS = { answer: 4000, note: 4000, reason: 500 } as const;

/** Why an answer cannot be sent as it is. */
export const answerProblems = (text: string): FieldError[] =>
  problems(text, OFFICER_WORD_LIMITS.answer, 'tip_answer_missing', 'tip_words_too_long');

export const noteProblems = (text: string): FieldError[] =>
  problems(text, OFFICER_WORD_LIMITS.note, 'tip_note_missing', 'tip_words_too_long');

/** A tip is closed with a reason, because somebody will ask. */
export const reasonProblems = (reason: string): FieldError[] =>
  problems(reason, OFFICER_WORD_LIMITS.reason, 'tip_reason_missing', 'tip_reason_too_long', 'reason');

function problems(
  text: string,
  limit: number,
  missing: string,
  tooLong: string,
  field = 'text',
): FieldError[] {
  if (text.trim() === '') return [{ field, code: missing }];
  return [...text].length > limit ? [{ field, code: tooLong }] : [];
}
