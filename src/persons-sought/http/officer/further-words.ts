import { addDays, may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, londonDay, publicDay } from '../../../web';
import type { FurtherAuthority, FurtherEnd } from '../../data/further-authority.entity';
import type { PersonSought } from '../../data/person-sought.entity';
import { personPaths } from '../../persons-sought.paths';
import { coversOpenTo, type FurtherCovers } from '../../rules/further-authority';

/** What a further authority says, and the state it is for. */
export const COVERS_WORDS: Readonly<Record<FurtherCovers, { readonly text: string; readonly hint: string }>> =
  {
    still_needed: {
      text: 'Identified, not located: still needed',
      hint: 'We know who it is and cannot find them without the picture.',
    },
    still_at_large: {
      text: 'Still at large',
      hint: 'Proceedings are active and the person cannot be found.',
    },
  };

const END_WORDS: Readonly<Record<FurtherEnd, string>> = {
  state_changed: 'over: the state changed',
  lapsed: 'over: nobody looked again by its last day',
  replaced: 'over: a later one follows it',
};

export const dayWords = (day: string): string => publicDay(new Date(`${day}T12:00:00Z`));

/** What the page of a person says of further authorities: each that was asked for, and what can be asked now. */
export interface FurtherRows {
  readonly rows: readonly object[];
  readonly ask: string | null;
}

export function furtherRows(
  ref: string,
  person: PersonSought,
  furthers: readonly FurtherAuthority[],
  actor: OfficerActor,
  now: Date,
): FurtherRows {
  const waiting = furthers.filter(({ decision, endedAt }) => decision === null && endedAt === null);
  const open = coversOpenTo(person).filter((covers) => waiting.every((one) => one.covers !== covers));
  const asks = open.length > 0 && may(actor.roles, 'persons.ask_further');
  return {
    rows: furthers.map((one) => furtherRow(one, now)),
    ask: asks ? personPaths.askFurther(ref, person.number) : null,
  };
}

function furtherRow(further: FurtherAuthority, now: Date): object {
  return {
    title: COVERS_WORDS[further.covers].text,
    tag: tagOf(further, now),
    asked: `Asked by ${further.askedByName}, ${consoleDateTime(further.askedAt)}`,
    decided: decidedWords(further),
    reason: further.reason,
  };
}

function decidedWords({ decision, decidedByName, decidedAt }: FurtherAuthority): string | null {
  if (!decision || !decidedAt) return null;
  const did = decision === 'granted' ? 'Granted' : 'Refused';
  return `${did} and signed by ${decidedByName}, ${consoleDateTime(decidedAt)}`;
}

function tagOf(further: FurtherAuthority, now: Date): object {
  const { decision, endedAt, endedBecause, standsUntil } = further;
  if (endedBecause && endedAt) return { text: END_WORDS[endedBecause] };
  if (decision === null) return { text: 'waits for a decision', tone: 'care' };
  if (decision === 'refused' || !standsUntil) return { text: 'refused', tone: 'halt' };
  if (standsUntil <= now) return { text: END_WORDS.lapsed };
  return { text: `in force until the end of ${dayWords(addDays(londonDay(standsUntil), -1))}`, tone: 'act' };
}
