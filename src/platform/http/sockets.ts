import { Injectable } from '@nestjs/common';
import type { Actor, OfficerActor, Permission, SignedInActor } from '../../kernel';
import type { GuardedRequest } from './access';

/** What a request brought to show who it is: the console's cookie, or the API's bearer token. Never both. */
export type Credential = { readonly kind: 'cookie' | 'bearer'; readonly value: string };

/** Answers who holds a credential, or null. `officers` plugs in here. */
export interface Authenticator {
  authenticate(credential: Credential): Promise<SignedInActor | null>;
}

/** Hears of every attempt to use a permission, before it is known whether it is held. `audit` plugs in here. */
export interface AttemptLog {
  attempted(attempt: { actor: Actor; permission: string; route: string; allowed: boolean }): void;
}

/** Asked about an officer who holds a permission: throws what they still have to prove for it. `officers` plugs in here. */
export interface ProofGate {
  demand(officer: OfficerActor, permission: Permission, request: GuardedRequest): Promise<void>;
}

/** Where higher floors plug into the guard at start-up, so that the guard need not know them. */
@Injectable()
export class AccessSockets {
  authenticator: Authenticator | null = null;
  attemptLog: AttemptLog | null = null;
  proofGate: ProofGate | null = null;
}
