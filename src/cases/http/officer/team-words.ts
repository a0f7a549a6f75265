import type { Colleague } from '../../../officers';
import type { KeyStanding, Part } from '../../rules/team';

export const PART_WORDS: Readonly<Record<Part, string>> = {
  lead: 'Lead',
  member: 'Member',
  guest: 'Guest',
  press: 'Press',
};

interface Word {
  readonly text: string;
  readonly tone?: 'done' | 'care';
}

const KEY_WORDS: Readonly<Record<KeyStanding, Word>> = {
  attached: { text: 'No key' },
  holds: { text: 'Holds the key', tone: 'done' },
  waits_for_enrolment: { text: 'Waits to enrol', tone: 'care' },
  waits_for_member: { text: 'Waits for a member', tone: 'care' },
  not_vouched_for: { text: 'Nobody vouches', tone: 'care' },
  revoked: { text: 'Account taken away', tone: 'care' },
};

export const keyWords = (standing: KeyStanding): Word => KEY_WORDS[standing];

/** What follows from a standing, where it is not plain. */
export const KEY_MEANING: Readonly<Record<KeyStanding, string>> = {
  attached: 'Sees the appeals of this case, never its tips.',
  holds: '',
  waits_for_enrolment: 'Gets the key when they have enrolled and a member next signs in.',
  waits_for_member: 'Gets the key when a member next signs in.',
  not_vouched_for:
    'No member’s signature stands behind this row. Remove it; if it should be there, add it again.',
  revoked: 'The key changes when a member next signs in.',
};

/** "Detective Inspector Sol Marchetti" */
export const nameOf = ({ rank, name }: Pick<Colleague, 'rank' | 'name'>): string => `${rank} ${name}`;
