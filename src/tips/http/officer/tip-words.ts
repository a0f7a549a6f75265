import type { Basis, Channel, TipKind } from '../../rules/kinds';
import type { Purpose } from '../../rules/purpose';
import type { Queue, StateFilter } from '../../rules/tip-queue';
import type { Disposition } from '../../rules/tip-state';

/** The console’s words for what stands in a row, in plain English between officers. */
export const KIND_WORDS: Readonly<Record<TipKind, string>> = {
  recognition: 'Recognition',
  sighting: 'Sighting',
  information: 'Information',
  victim_report: 'Victim report',
  that_is_me: 'Says “that is me”',
  wrong_person: 'Says “the wrong person”',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  web: 'web',
  telephone: 'telephone',
  crimestoppers: 'Crimestoppers',
  newsroom: 'newsroom',
  letter: 'letter',
  in_person: 'in person',
  social: 'social media',
};

export const BASIS_TAGS: Readonly<Record<Basis, { text: string; tone?: string }>> = {
  seen: { text: 'Seen', tone: 'done' },
  told: { text: 'Told by another' },
  opinion: { text: 'Opinion' },
};

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  useful: 'Useful',
  no_value: 'No value',
  duplicate: 'Duplicate',
  unfounded: 'Unfounded',
  malicious: 'Malicious',
  spam: 'Spam',
};

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  investigation: 'investigation',
  safeguarding: 'keeping somebody safe',
  supervision: 'supervising the work',
  disclosure: 'disclosure in proceedings',
  complaint: 'a complaint or a request about data',
};

export const QUEUE_WORDS: Readonly<Record<Queue, string>> = {
  mine: 'My tips',
  pool: 'Room pool',
  case: 'Whole case',
};

export const FILTER_WORDS: Readonly<Record<StateFilter, string>> = {
  open: 'Open',
  received: 'Unread',
  read: 'Read',
  allocated: 'Allocated',
  disposed: 'Closed',
  all: 'All',
};

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** "Polish" for `pl`; a tag nobody knows stands as it is. */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag;
}

/** "today", "yesterday", "3 days ago": all that is kept of when a tip came. */
export function dayAgo(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / (24 * 60 * 60 * 1000));
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** For the beginning of a button. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
