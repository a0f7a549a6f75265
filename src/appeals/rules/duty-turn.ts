import type { FieldError } from '../../kernel';

/** How far ahead a turn may begin, and how long it may be: longer is a slip of the hand. */
export const TURN_AHEAD_DAYS = 366;
export const TURN_LONGEST_DAYS = 14;

const DAY_MS = 86_400_000;

/** Why a turn of duty cannot be kept, at its fields. */
export function turnProblems(
  { beginsAt, endsAt }: { readonly beginsAt: Date; readonly endsAt: Date },
  now: Date,
): FieldError[] {
  const refused = (field: string, code: string) => [{ field, code }];
  if (endsAt <= beginsAt) return refused('untilOn', 'duty_ends_before');
  if (endsAt <= now) return refused('untilOn', 'duty_over');
  if (endsAt.getTime() - beginsAt.getTime() > TURN_LONGEST_DAYS * DAY_MS)
    return refused('untilOn', 'duty_too_long');
  return beginsAt.getTime() - now.getTime() > TURN_AHEAD_DAYS * DAY_MS
    ? refused('fromOn', 'duty_too_far')
    : [];
}
