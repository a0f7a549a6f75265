/** When a contact point answers. Minutes are counted from midnight in London; `null` days mean every day. */
export interface ContactHours {
  readonly opens: string;
  readonly closes: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[] | null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True for hours a public page can say: both times readable, opening before closing, known days. */
export function areHours(hours: ContactHours): boolean {
  return (
    TIME.test(hours.opens) &&
    TIME.test(hours.closes) &&
    hours.opens < hours.closes &&
    (hours.days === null ||
      (hours.days.length > 0 && hours.days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)))
  );
}

/**
 * True when somebody answers now. `null` hours: day and night. `now` is the London weekday (1 to 7) and time
 * (`HH:MM`), so that the rule needs no clock and no time zone.
 */
export function answersNow(hours: ContactHours | null, now: { day: number; time: string }): boolean {
  if (hours === null) return true;
  const today = hours.days === null || hours.days.includes(now.day);
  return today && hours.opens <= now.time && now.time < hours.closes;
}
