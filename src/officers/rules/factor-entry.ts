import type { OfficerActor } from '../../kernel';

/** What is done to an officer's second factor, as the log names it. */
export type FactorAct =
  | 'officer.authenticator_set_up'
  | 'officer.authenticator_removed'
  | 'officer.passkey_added'
  | 'officer.passkey_removed'
  | 'officer.recovery_codes_made'
  | 'officer.second_factor_reset_asked'
  | 'officer.second_factor_reset_refused'
  | 'officer.second_factor_reset';

const ERASURES: readonly FactorAct[] = [
  'officer.authenticator_removed',
  'officer.passkey_removed',
  'officer.second_factor_reset',
];

/** The entry of the log about it: who, whose, and never a code. */
export function factorEntry(
  actor: OfficerActor,
  act: FactorAct,
  { officerId = actor.id, facts = {} }: { officerId?: string; facts?: Record<string, string | number> } = {},
) {
  return {
    actor,
    forceId: actor.forceId,
    act,
    verb: ERASURES.includes(act) ? ('erasure' as const) : ('alteration' as const),
    subject: { kind: 'officer', id: officerId },
    facts,
  };
}
