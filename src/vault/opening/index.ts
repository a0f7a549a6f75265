/**
 * The private-key door: the keys of officers, cases and custodians. Only officer processes come through here, and
 * only the officer surfaces of officers, cases, tips and nominations.
 */
export type {
  CaseSecret,
  CustodianSecret,
  ForceRootSeed,
  NotesKey,
  OfficerSeed,
  PasswordKey,
  TipKey,
} from '../secrets/kinds';

export { passwordKeys, passwordMatches, furtherWrapKey, SALT_BYTES, type PasswordKeys } from './password';
export { passwordQueue, type PasswordCost } from './password-queue';
export {
  newOfficerSeed,
  officerKeys,
  unwrapOfficerSeed,
  wrapOfficerSeed,
  type OfficerKeys,
  type SeedWrapKind,
} from './officer-keys';
export {
  newOfficerSession,
  officerSessionLookup,
  openOfficerSession,
  type NewOfficerSession,
  type OfficerSessionClaim,
} from './officer-session';
export {
  forceRootFrom,
  forceRootPublicKey,
  newForceRootBytes,
  signEpochCertificate,
  signOfficerCertificate,
  signPendingGrant,
  signStatement,
} from './signing';
export {
  custodianSecretFrom,
  newCaseEpoch,
  openEscrow,
  openGrant,
  openNotesWrap,
  openTipWrap,
} from './case-secrets';
export {
  openMessage,
  openNotes,
  openTalk,
  wipeTalk,
  type NoteRow,
  type OpenedMessage,
  type OpenedNote,
  type OpenedTalk,
  type TalkRow,
} from '../talk-reading';
export {
  askToMakePasskey,
  askToShowPasskey,
  madePasskey,
  shownCredentialId,
  shownPasskey,
  type KeptPasskey,
  type PasskeyQuestion,
  type PasskeySite,
} from './passkeys';
export { isTotpCode, newTotpSecret, totpKeyText, totpStep, totpUri, type KeptTotp } from './second-factor';
export { comparedWithSeen, openSeen, sealSeen, type Seen } from './seen-records';
export { openFile, openSegment, segmentsOf, type FileRange, type SegmentReach } from './file-opening';
export { rewrap, type RewrapItem, type RewrapMove, type Rewrapped } from './rewrap-core';
export { rewrapInBulk } from './rewrap-bulk';
