import type { Proof } from '../../kernel';

/** How an officer stands with their second factor when they come to a door. */
export interface Standing {
  /** An authenticator or a passkey counts for this officer. */
  readonly hasFactor: boolean;
  /** When it was last proved in this session; null when only the password was. */
  readonly provedAt: Date | null;
  /** Everybody must have a second factor here: so it is outside the demo. */
  readonly required: boolean;
  /** For how long a proof counts at doors that ask for a fresh one. */
  readonly freshMs: number;
}

/** What is missing before a door opens. */
export type ProofProblem = 'second_factor_not_set_up' | 'second_factor_needed';

/**
 * What an officer has to prove first, or null. Whoever has no second factor can go no further than where one is set up,
 * where one is required; whoever has one proves it once a session, and again for what cannot be taken back: deciding,
 * giving out, granting keys, taking accounts away.
 */
export function proofProblem(
  door: { readonly proof: Proof; readonly changes: boolean },
  { hasFactor, provedAt, required, freshMs }: Standing,
  now: Date,
): ProofProblem | null {
  const { proof, changes } = door;
  if (proof === 'password') return null;
  if (!hasFactor) return required && proof !== 'own_factor' ? 'second_factor_not_set_up' : null;
  if (provedAt === null) return 'second_factor_needed';
  const asksFresh = proof === 'fresh' || (changes && (proof === 'fresh_to_change' || proof === 'own_factor'));
  return asksFresh && !isFresh(provedAt, freshMs, now) ? 'second_factor_needed' : null;
}

/** A proof of the future is none: a clock that was put back must not keep a door open. */
function isFresh(provedAt: Date, freshMs: number, now: Date): boolean {
  const age = now.getTime() - provedAt.getTime();
  return age >= 0 && age < freshMs;
}
