import type { OfficerActor } from '../../kernel';
import type { Officer } from './officer.entity';

/** An account row that is an officer's, and so has a force. */
export type OfficerOfForce = Officer & { readonly forceId: string };

export function isOfficerOfForce(officer: Officer): officer is OfficerOfForce {
  return officer.kind === 'officer' && officer.forceId !== null;
}

/** A fresh object each time: keys belong to the object (see `Keyring`), so two requests never share one. */
export function officerActor({ id, forceId, name, email, roles }: OfficerOfForce): OfficerActor {
  return { kind: 'officer', id, forceId, name, email, roles };
}
