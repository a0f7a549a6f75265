/**
 * The public-key door: everything that needs no officer's, case's or tipster's private key. A process that serves
 * only the public uses this and `vault/receipts`.
 */
export { VaultRefused, type VaultRefusal } from './vault-refused';
export type {
  CaseSecret,
  FileKey,
  NodeKey,
  NotesKey,
  Pepper,
  ReceiptSecret,
  TipKey,
  UploadSecret,
} from './secrets/kinds';

export { hash, HASH_BYTES, RunningHash, sameBytes } from './sodium/hash';
export { randomBytes, randomId, randomToken } from './sodium/random';

export type { EpochPlace, GrantClaim, NotesWrapClaim, TipWrapClaim } from './sealing/contexts';
export {
  newNotesKey,
  newTipKey,
  sealEscrow,
  sealGrant,
  sealNotesWrap,
  sealTipWrap,
  tipKeyHash,
  type CustodianPair,
  type Custodians,
  type Escrow,
} from './sealing/wraps';

export type {
  NamedPerson,
  NoteBody,
  OfficerMessage,
  TipsterContact,
  TipsterMessage,
  VictimReport,
} from './sealing/message-body';
export {
  envelopeHash,
  MESSAGE_LIMIT,
  sealNote,
  sealOfficerMessage,
  sealTipsterMessage,
  type MessagePlace,
  type NotePlace,
  type Speaker,
} from './sealing/envelopes';

export type { FileManifest, FileSeal, SealedSegment } from './sealing/file-manifest';
export {
  fileKeyOf,
  newUploadSecret,
  SEGMENT_BYTES,
  sealSegment,
  sealedSegmentLength,
  uploadSecretForSender,
  uploadSecretFrom,
} from './sealing/file-segments';
export { FileSealer } from './sealing/file-sealer';
export { padmeLength } from './sealing/padme';

export {
  epochSubjectHash,
  keyFingerprint,
  verifyEpochCertificate,
  verifyEpochOrder,
  verifyOfficerCertificate,
  verifyPendingGrant,
  type EpochCertificate,
  type OfficerCertificate,
  type PendingGrant,
} from './sealing/certificates';

export { verifyStatement, type Statement, type StatementKind } from './sealing/statements';

export {
  checkFormToken,
  isPepperOf,
  newPepperBytes,
  nodeKeyFor,
  nodeMac,
  pepperCheckValue,
  pepperFrom,
  signFormToken,
  type NodeKeyPurpose,
  type TokenVerdict,
} from './sealing/node-keys';

export { isReceiptCode } from './sealing/receipt-code';
