import { ascii, counting, idBytes, joined, u16, u32, u8 } from '../codec/bytes';

/** The case (or duty group) and epoch a secret belongs to. */
export interface EpochPlace {
  readonly caseId: string;
  readonly epoch: number;
}

/** A grant's row: which officer holds the secret of which epoch. */
export interface GrantClaim extends EpochPlace {
  readonly officerId: string;
}

/**
 * A tip wrap's row. For the tipster, case and epoch are those at sealing; for the duty officers, the duty group's
 * id stands where the case's does.
 */
export type TipWrapClaim = {
  readonly tipId: string;
  readonly epoch: number;
  readonly keyVersion: number;
} & (
  { readonly who: 'C' | 'S'; readonly caseId: string } | { readonly who: 'D'; readonly dutyGroupId: string }
);

/** A notes wrap's row. */
export interface NotesWrapClaim extends EpochPlace {
  readonly tipId: string;
}

const VERSION = u8(1);

const magic = (letters: string): Buffer => joined(ascii(letters), VERSION);

export const MESSAGE_MAGIC = magic('TM');
export const NOTE_MAGIC = magic('TN');
export const FILE_MAGIC = magic('TF');

export function grantContext(claim: GrantClaim): Buffer {
  return joined(magic('CG'), idBytes(claim.caseId), epochBytes(claim), idBytes(claim.officerId));
}

export function tipWrapContext(claim: TipWrapClaim): Buffer {
  const group = claim.who === 'D' ? claim.dutyGroupId : claim.caseId;
  return joined(
    magic('TW'),
    ascii(claim.who),
    idBytes(claim.tipId),
    idBytes(group),
    epochBytes(claim),
    counting(claim.keyVersion, u16),
  );
}

export function notesWrapContext(claim: NotesWrapClaim): Buffer {
  return joined(magic('NW'), idBytes(claim.tipId), idBytes(claim.caseId), epochBytes(claim));
}

export function escrowContext(place: EpochPlace): Buffer {
  return joined(magic('CE'), idBytes(place.caseId), epochBytes(place));
}

export function epochBytes(place: { readonly epoch: number }): Buffer {
  return counting(place.epoch, u32);
}
