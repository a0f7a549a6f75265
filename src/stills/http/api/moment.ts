const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** A moment as a program writes it, with its offset. null when empty; 'invalid' when it is none. */
export function readMoment(text: string): Date | null | 'invalid' {
  if (text.trim() === '') return null;
  const moment = new Date(RFC_3339.test(text.trim()) ? text.trim() : Number.NaN);
  return Number.isNaN(moment.getTime()) ? 'invalid' : moment;
}
