import type { Role } from './permissions';

/** A signed-in officer, as every action receives one. Holds no key: see `Keyring` in officers. */
export interface OfficerActor {
  readonly kind: 'officer';
  readonly id: string;
  readonly forceId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** A newsroom's own account. Never holds a key seed, never sees a tip. */
export interface DeskActor {
  readonly kind: 'desk';
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The house itself: a schedule, a command, the demo loader. `name` says which. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

/** Nobody in particular. About the public there is deliberately nothing to know. */
export interface PublicActor {
  readonly kind: 'public';
}

export type Actor = OfficerActor | DeskActor | SystemActor | PublicActor;
export type SignedInActor = OfficerActor | DeskActor;

export const thePublic: PublicActor = Object.freeze({ kind: 'public' });
export const system = (name: string): SystemActor => Object.freeze({ kind: 'system', name });

/** What the running house does by itself, because its hour has come: a review day that ended, an embargo that did. */
export const theHouse: SystemActor = system('Incident Room');

/** Whoever acts by their own office or as the house: never a newsroom, never the public. */
export type OfficialActor = OfficerActor | SystemActor;

/** The officer's id, for a column that says who; null where it was the house. */
export const officerIdOf = (actor: Actor): string | null => (actor.kind === 'officer' ? actor.id : null);
