import { may, type Role } from '../../kernel';

/**
 * The part an officer has in a case. The lead, members and guests (officers of another force, named one by one) can
 * be given its key; press officers are attached to see its appeals and can never be.
 */
export const PARTS = ['lead', 'member', 'guest', 'press'] as const;
export type Part = (typeof PARTS)[number];

/** No case may fall below this many officers who can open its tips: people leave, forget and fall ill. */
export const FEWEST_READERS = 2;

/** True for those who read tips and therefore hold, or wait for, the key. */
export function reads(part: Part): boolean {
  return part !== 'press';
}

export interface Candidate {
  readonly forceId: string;
  readonly roles: readonly Role[];
}

/** The parts an officer's roles allow in a case of `forceId`; none for those who have no business on any team. */
export function partsOpenTo({ forceId, roles }: Candidate, caseForceId: string): Part[] {
  const readsTips = may(roles, 'tips.read');
  // Press of another force has no place here: nobody but named guests of another force sees anything.
  if (forceId !== caseForceId) return readsTips ? ['guest'] : [];
  const press = roles.includes('press_officer');
  return [...(readsTips ? (['member', 'lead'] as const) : []), ...(press ? (['press'] as const) : [])];
}

/** Who leads a new case: its opener or the colleague, whichever is a senior investigating officer. */
export function firstLead(opener: Candidate, colleague: Candidate): 'opener' | 'colleague' {
  const leads = ({ roles }: Candidate) => roles.includes('senior_investigating_officer');
  return leads(colleague) && !leads(opener) ? 'colleague' : 'opener';
}

/** A member as the rule of leaving sees them. */
export interface Standing {
  readonly officerId: string;
  readonly part: Part;
  /** Certified, not revoked, and holding the key of the current epoch. */
  readonly enrolled: boolean;
}

export type RemovalBlocker = 'not_on_team' | 'lead_to_be_replaced' | 'too_few_readers';

/** Why an officer may not leave the team, or null. Never fewer than two who can open what the public sends. */
export function removalBlocker(team: readonly Standing[], officerId: string): RemovalBlocker | null {
  const leaving = team.find((member) => member.officerId === officerId);
  if (!leaving) return 'not_on_team';
  if (leaving.part === 'lead') return 'lead_to_be_replaced';
  // Who holds no key takes none away; a revoked officer must be removable however few are left.
  if (!leaving.enrolled) return null;
  const staying = team.filter((member) => member.enrolled && member.officerId !== officerId);
  return staying.length < FEWEST_READERS ? 'too_few_readers' : null;
}

/** True for those who change the team: its own force's readers. A guest answers for nobody; press knows no key. */
export function keepsTeam(part: Part | null): boolean {
  return part === 'lead' || part === 'member';
}

/** Where an officer of the team stands with the case's key. */
export type KeyStanding =
  | 'attached' // press: never has one
  | 'holds'
  | 'waits_for_enrolment' // vouched for; has no certified keys yet
  | 'waits_for_member' // certified; is given the key when a member's keys are next open
  | 'not_vouched_for' // no holder signed for them: a row that somebody planted
  | 'revoked';

export interface KeyFacts {
  readonly part: Part;
  readonly revoked: boolean;
  readonly certified: boolean;
  /** A holder's signature says that they are to hold the current epoch's key. */
  readonly vouchedFor: boolean;
  readonly granted: boolean;
}

/** What a member's rows and signatures come to. A grant without a vouching is worth nothing. */
export function keyStanding({ part, revoked, certified, vouchedFor, granted }: KeyFacts): KeyStanding {
  if (revoked) return 'revoked';
  if (!reads(part)) return 'attached';
  if (!vouchedFor) return 'not_vouched_for';
  if (!certified) return 'waits_for_enrolment';
  return granted ? 'holds' : 'waits_for_member';
}

/** True for those who staff the force's intake: its senior investigating officers and incident room operators. */
export function staffsIntake(roles: readonly Role[]): boolean {
  return roles.includes('senior_investigating_officer') || roles.includes('incident_room_operator');
}
