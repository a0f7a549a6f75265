import { londonStamp } from '../../rules/picture-metadata';
import type { LoggedAct } from '../../rules/custody-sheet';
import { PLACE_KIND_WORDS } from '../officer/place-words';

const ACT_WORDS: Readonly<Record<string, string>> = {
  'still.uploaded': 'Uploaded',
  'still.prepared': 'Prepared',
  'still.approved': 'Approved for putting forward',
  'still.released': 'Made public',
  'still.withdrawn': 'Withdrawn',
  'still.given': 'Copy given',
  'still.custody_sheet_made': 'Custody sheet made',
  'appeal.drafted': 'Appeal drafted',
  'appeal.revised': 'Appeal revised',
  'appeal.submitted': 'Appeal put forward',
  'appeal.authorised': 'Release authorised',
  'appeal.authority_refused': 'Release refused',
  'appeal.published': 'Appeal published',
  'appeal.withdrawn': 'Appeal withdrawn',
};

const LOOK_WORDS: Readonly<Record<string, string>> = {
  page: 'Its page',
  preparation: 'Its preparation, with everybody on it',
  handout: 'The file of a copy that was given',
  custody_sheet: 'Its custody sheets',
};

/** Facts that stand elsewhere on the sheet. */
const KNOWN = ['reference', 'what', 'sheet'];
const LONGEST_FACTS = 500;

/** `2025-11-14 17:52:03 +00:00`: a clock in London, and how far it was from universal time. A day alone stays one. */
export function when(moment: string): string {
  if (!moment.includes('T')) return moment;
  return londonStamp(new Date(moment))
    .iso.replace('T', ' ')
    .replace(/(?=[+-]\d\d:\d\d$)/, ' ');
}

/** An act by its name in the log stays one, where there are no words for it: nothing is left out. */
export const actWords = ({ act }: LoggedAct): string => ACT_WORDS[act] ?? act;

export function lookWords({ act, facts }: LoggedAct): string {
  const what = typeof facts.what === 'string' ? facts.what : '';
  return LOOK_WORDS[what] ?? act;
}

/** The small facts of an entry: `revision 3, faces 2`. Cut where they are many; the file has them all. */
export function factWords({ facts, recipient }: LoggedAct): string {
  const said = Object.entries(facts)
    .filter(([name, value]) => !KNOWN.includes(name) && value !== null)
    .map(([name, value]) => `${name} ${name === 'kind' ? kindWords(String(value)) : grouped(String(value))}`);
  const all = [...(recipient ? [`to ${recipient}`] : []), ...said].join(', ');
  return all.length > LONGEST_FACTS ? `${all.slice(0, LONGEST_FACTS)}… (all in the JSON file)` : all;
}

export const kindWords = (kind: string): string =>
  Object.entries(PLACE_KIND_WORDS).find(([known]) => known === kind)?.[1] ?? kind;

/** A hash in groups of eight, as two people would compare it. */
export function grouped(hex: string): string {
  return /^[0-9a-f]{32,}$/.test(hex) ? (hex.match(/.{1,8}/g) ?? []).join(' ') : hex;
}
