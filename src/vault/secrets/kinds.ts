import type { Secret } from './secret';

export type OfficerSeed = Secret<'officer seed'>;
/** `KEK` of section 3: opens an officer's seed. Any 32-byte key of a further wrap has this type too. */
export type PasswordKey = Secret<'password key'>;
export type SessionKey = Secret<'session key'>;
/** `CSK_e`, or `DSK_e` of a duty group: a duty group is in every respect a case without tips of its own. */
export type CaseSecret = Secret<'case secret'>;
export type TipKey = Secret<'tip key'>;
export type NotesKey = Secret<'notes key'>;
export type UploadSecret = Secret<'upload secret'>;
export type FileKey = Secret<'file key'>;
export type ReceiptSecret = Secret<'receipt'>;
export type TipsterSecret = Secret<'tipster secret'>;
export type ResendKey = Secret<'resend key'>;
export type Pepper = Secret<'pepper'>;
export type NodeKey = Secret<'node key'>;
export type ForceRootSeed = Secret<'force root seed'>;
export type CustodianSecret = Secret<'custodian secret'>;
