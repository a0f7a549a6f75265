import { bodyChoice } from '../../../web';

/** What a page says once after something was done; only its key travels in the address. */
const SAID = {
  saved: { text: 'Saved.', more: 'The preview shows it as it is now.' },
  begun: {
    text: 'The draft is begun.',
    more: 'It has the figures of the case, and the numbers your force gave last.',
  },
  commented: { text: 'Your comment is left.', more: 'Whoever writes or decides finds it here.' },
  submitted: { text: 'Submitted.', more: 'Your authorising officers find it among what waits for them.' },
  granted: { text: 'Authorised.', more: 'The press office can publish it.' },
  refused: { text: 'Refused.', more: 'Whoever wrote it reads your reason.' },
  published: { text: 'Published.', more: 'The public can read it now.' },
  restored: { text: 'It is back.', more: 'Its words, its pictures and its review day are as they were.' },
  scheduled: { text: 'Scheduled.', more: 'It goes out by itself. Until then nothing of it is public.' },
  unscheduled: {
    text: 'The time is taken back.',
    more: 'It stays authorised, and waits for somebody to publish it.',
  },
  renewed: { text: 'It stands.', more: 'Your reason and its new review day are kept with it.' },
  small_edit: {
    text: 'Published.',
    more: 'Whoever authorised what it grew out of is told.',
  },
  small_edit_seen: { text: 'Noted.', more: 'That you have looked at it is in the log.' },
  settings_kept: { text: 'Kept.', more: 'It counts from now on.' },
  turn_kept: { text: 'Kept.', more: 'Out of hours they hear of what waits for authority.' },
  turn_removed: { text: 'Taken out.', more: 'Look whether somebody else is on duty then.' },
  arrest_told: {
    text: 'Told.',
    more: 'The public reads it beside the appeal, with the new number of arrests.',
  },
  consent_recorded: { text: 'Kept.', more: 'A quote in the editor can stand by it now.' },
  consent_withdrawn: {
    text: 'Taken back.',
    more: 'The public reads their words no more, and no edition with them goes out.',
  },
  withdrawn: { text: 'Withdrawn.', more: 'Neither its words nor its pictures are public any more.' },
} as const;
export type Said = keyof typeof SAID;

/** The sentence an address asks for, or null. */
export function saidIn(query: unknown): { readonly text: string; readonly more: string } | null {
  const key = bodyChoice(query, 'said', Object.keys(SAID) as Said[]);
  return key && SAID[key];
}

export const saying = (path: string, said: Said): string => `${path}?said=${said}`;
