import { may, type OfficerActor } from '../../../kernel';
import type { Colleague } from '../../../officers';
import { consoleDateTime, errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';
import type { TeamMember } from '../../data/team-standings';
import type { WholeTeam } from '../../data/teams-of-cases';
import { FEWEST_READERS, keepsTeam, removalBlocker, type RemovalBlocker } from '../../rules/team';
import { casePlace } from './case-place';
import type { AdditionValues } from './team.form';
import { KEY_MEANING, keyWords, nameOf, PART_WORDS } from './team-words';

const SAID = {
  holds: { text: 'Added.', more: 'They hold the key. Compare the fingerprint with them, aloud.' },
  waits_for_enrolment: {
    text: 'Added.',
    more: 'They get the key when they have enrolled and a member of the team next signs in.',
  },
  attached: { text: 'Attached.', more: 'They see the appeals of this case and never its tips.' },
  removed: { text: 'Taken off the team.', more: 'Those who stay have a new key.' },
  lead: { text: 'The case has a new lead.', more: '' },
} as const;

const BLOCKED: Readonly<Record<RemovalBlocker, string>> = {
  not_on_team: 'They are not on the team.',
  lead_to_be_replaced: 'They lead the case. Name another lead first.',
  too_few_readers: `A case always has at least ${FEWEST_READERS} who hold its key. Add somebody first.`,
};

export function teamPage(
  actor: OfficerActor,
  { mine, standings, candidates, forces }: WholeTeam,
  { said = '', values = null, errors = [] }: TeamAgain = {},
): ViewResult {
  const keeps = mine.kind === 'investigation' && keepsTeam(mine.part) && may(actor.roles, 'cases.team');
  const { members, key } = standings;
  const model = {
    title: 'Team',
    place: casePlace(mine, actor, 'team'),
    said: isSaid(said) ? SAID[said] : null,
    values,
    errors: errorSummary(errors),
    intake: mine.kind === 'intake',
    key: key ? { epoch: key.epoch } : null,
    holding: members.filter(({ enrolled }) => enrolled).length,
    fewest: FEWEST_READERS,
    rows: members.map((member) => memberRow(actor, mine, member, { keeps, members, forces })),
    keeps,
    readers: choices(candidates.readers),
    press: choices(candidates.press),
    routingPath: mine.reads && mine.kind === 'investigation' ? casePaths.routing(mine.ref) : null,
    action: casePaths.team(mine.ref),
  };
  return view('cases/views/officer/team.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

interface TeamAgain {
  readonly said?: string;
  readonly values?: AdditionValues | null;
  readonly errors?: FormErrors;
}

interface RowContext {
  readonly keeps: boolean;
  readonly members: readonly TeamMember[];
  readonly forces: ReadonlyMap<string, string>;
}

function memberRow(
  actor: OfficerActor,
  { ref, forceId }: MyCase,
  member: TeamMember,
  { keeps, members, forces }: RowContext,
): object {
  const { officer, officerId, part, key, given } = member;
  const giver = given && members.find((one) => one.officerId === given.by);
  const self = officerId === actor.id;
  return {
    name: officer.name,
    rank: officer.rank,
    email: officer.email,
    self,
    part: PART_WORDS[part],
    force: officer.forceId === forceId ? null : (forces.get(officer.forceId) ?? null),
    key: keyWords(key),
    meaning: KEY_MEANING[key],
    given: given && key === 'holds' ? givenWords(member, giver?.officer.name ?? null, given.at) : null,
    fingerprint: halves(member.fingerprint ?? ''),
    removal: keeps && !self && part !== 'lead' ? casePaths.removal(ref, officerId) : null,
    lead: keeps && member.enrolled && part === 'member' ? casePaths.lead(ref, officerId) : null,
  };
}

function givenWords({ officerId, given }: TeamMember, giver: string | null, at: Date): string {
  if (given?.by === officerId) return `Made this key, ${consoleDateTime(at)}`;
  return `Given ${consoleDateTime(at)}${giver ? ` by ${giver}` : ''}`;
}

/** Two pieces, so that a telephone may break the line between them and nowhere else. */
function halves(fingerprint: string): string[] {
  const groups = fingerprint.split(' ');
  return [groups.slice(0, 4), groups.slice(4)].map((half) => half.join(' ')).filter((half) => half !== '');
}

/** The page that says what taking somebody off does, and asks for the press. */
export function removalPage(
  actor: OfficerActor,
  { mine, standings }: Pick<WholeTeam, 'mine' | 'standings'>,
  leaving: TeamMember,
): ViewResult {
  const blocker = removalBlocker(standings.members, leaving.officerId);
  const model = {
    title: `Take ${leaving.officer.name} off ${mine.operationName}`,
    place: casePlace(mine, actor, 'team'),
    name: leaving.officer.name,
    reads: leaving.key !== 'attached',
    blocked: blocker ? BLOCKED[blocker] : null,
    action: casePaths.removal(mine.ref, leaving.officerId),
    back: { text: 'Team', href: casePaths.team(mine.ref) },
  };
  return view('cases/views/officer/remove.njk', model);
}

const isSaid = (key: string): key is keyof typeof SAID => Object.hasOwn(SAID, key);

const choices = (officers: readonly Colleague[]): object[] =>
  officers.map((officer) => ({
    value: officer.email,
    text: officer.state === 'enrolled' ? nameOf(officer) : `${nameOf(officer)} (not enrolled yet)`,
  }));
