import {
  escrowContext,
  grantContext,
  notesWrapContext,
  tipWrapContext,
  type EpochPlace,
  type GrantClaim,
  type NotesWrapClaim,
  type TipWrapClaim,
} from '../sealing/contexts';
import type { CaseSecret, CustodianSecret, NotesKey, TipKey } from '../secrets/kinds';
import { keyFrom, zeroingAfter } from '../secrets/secret';
import { boxPublicKey, newBoxSecret, takeSecret, unseal, unsealSecret } from '../sodium/box';
import { sameBytes } from '../sodium/hash';
import { refuseUnless } from '../vault-refused';
import type { OfficerKeys } from './officer-keys';

/** A new pair for an epoch of a case or duty group. The secret goes into grants and escrow, and is then wiped. */
export function newCaseEpoch(): { readonly secret: CaseSecret; readonly publicKey: Buffer } {
  const secret = newBoxSecret('case secret');
  return { secret, publicKey: boxPublicKey(secret) };
}

/**
 * Opens an officer's own grant. Also checks that the secret gives the epoch's *certified* public key: whoever can
 * write rows can seal a secret of their own to any officer.
 */
export function openGrant(
  officer: OfficerKeys,
  sealed: Buffer,
  claim: GrantClaim,
  casePublicKey: Buffer,
): CaseSecret {
  return checked(unsealSecret('case secret', officer.box, sealed, grantContext(claim)), casePublicKey);
}

/** The tip's key out of the case's or the duty officers' wrap; every field is compared with the row's claim. */
export function openTipWrap(
  secret: CaseSecret,
  wrap: Buffer,
  claim: TipWrapClaim & { readonly who: 'C' | 'D' },
): TipKey {
  return unsealSecret('tip key', secret, wrap, tipWrapContext(claim));
}

export function openNotesWrap(secret: CaseSecret, wrap: Buffer, claim: NotesWrapClaim): NotesKey {
  return unsealSecret('notes key', secret, wrap, notesWrapContext(claim));
}

/** A custodian's private key, on the offline machine of a recovery. */
export function custodianSecretFrom(bytes: Uint8Array): CustodianSecret {
  return keyFrom('custodian secret', bytes);
}

/** The last resort, by the two custodians in the order of their pair's letters. */
export function openEscrow(
  sealed: Buffer,
  first: CustodianSecret,
  second: CustodianSecret,
  place: EpochPlace,
  casePublicKey: Buffer,
): CaseSecret {
  const secret = zeroingAfter(unseal(first, sealed), (inner) =>
    zeroingAfter(unseal(second, inner), (plaintext) =>
      takeSecret('case secret', plaintext, escrowContext(place)),
    ),
  );
  return checked(secret, casePublicKey);
}

function checked(secret: CaseSecret, casePublicKey: Buffer): CaseSecret {
  if (!sameBytes(boxPublicKey(secret), casePublicKey)) secret.wipe();
  refuseUnless(!secret.wiped, 'wrong_key');
  return secret;
}
