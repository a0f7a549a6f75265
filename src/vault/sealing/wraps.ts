import type { CaseSecret, NotesKey, TipKey } from '../secrets/kinds';
import { bytesOf, randomSecret } from '../secrets/secret';
import { hash } from '../sodium/hash';
import { seal, sealSecret } from '../sodium/box';
import {
  escrowContext,
  grantContext,
  notesWrapContext,
  tipWrapContext,
  type EpochPlace,
  type GrantClaim,
  type NotesWrapClaim,
  type TipWrapClaim,
} from './contexts';

/** The public box keys of the three custodians, out of the configuration. */
export interface Custodians {
  readonly x: Buffer;
  readonly y: Buffer;
  readonly z: Buffer;
}

export type CustodianPair = 'XY' | 'XZ' | 'YZ';
export type Escrow = Readonly<Record<CustodianPair, Buffer>>;

/** `TK`: one a tip, and a new version of it for later messages after a member was removed. */
export function newTipKey(): TipKey {
  return randomSecret('tip key');
}

/** `NK`: made with the first internal note of a tip. */
export function newNotesKey(): NotesKey {
  return randomSecret('notes key');
}

/** Gives a case's (or duty group's) secret to one officer, whose certified box key this must be. */
export function sealGrant(secret: CaseSecret, officerBoxKey: Buffer, claim: GrantClaim): Buffer {
  return sealSecret(officerBoxKey, grantContext(claim), secret);
}

/** Wraps a tip's key to the case's epoch ('C'), the tipster ('S') or the force's duty epoch ('D'). */
export function sealTipWrap(tipKey: TipKey, publicKey: Buffer, claim: TipWrapClaim): Buffer {
  return sealSecret(publicKey, tipWrapContext(claim), tipKey);
}

/** Wraps the key of a tip's notes to the case's epoch. There is no wrap to the tipster, by design. */
export function sealNotesWrap(notesKey: NotesKey, casePublicKey: Buffer, claim: NotesWrapClaim): Buffer {
  return sealSecret(casePublicKey, notesWrapContext(claim), notesKey);
}

/** The last resort: for each pair of custodians a double seal, the first-named outermost. */
export function sealEscrow(secret: CaseSecret, custodians: Custodians, place: EpochPlace): Escrow {
  const { x, y, z } = custodians;
  const inTwo = (outer: Buffer, inner: Buffer) =>
    seal(outer, sealSecret(inner, escrowContext(place), secret));
  return { XY: inTwo(x, y), XZ: inTwo(x, z), YZ: inTwo(y, z) };
}

/** What a seen record keeps of a tip key, to notice a swapped tip. */
export function tipKeyHash(tipKey: TipKey): Buffer {
  return hash(bytesOf(tipKey));
}
