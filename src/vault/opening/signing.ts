import type { ForceRootSeed } from '../secrets/kinds';
import { bytesOf, keyFrom, randomSecret } from '../secrets/secret';
import {
  epochCertificateMessage,
  officerCertificateMessage,
  pendingGrantMessage,
  type EpochCertificate,
  type OfficerCertificate,
  type PendingGrant,
} from '../sealing/certificates';
import { statementMessage, type Statement } from '../sealing/statements';
import { sign, signPublicKey } from '../sodium/sign';
import type { OfficerKeys } from './officer-keys';

/** The force's root: offline with the custodians in production, a file beside the pepper in the demo. */
export function forceRootFrom(bytes: Uint8Array): ForceRootSeed {
  return keyFrom('force root seed', bytes);
}

/** The bytes of a new root, to be written to its file. */
export function newForceRootBytes(): Buffer {
  const root = randomSecret('force root seed');
  const bytes = Buffer.from(bytesOf(root));
  root.wipe();
  return bytes;
}

/** Its public half, as it stands in `FORCE_ROOT_KEYS`. */
export function forceRootPublicKey(root: ForceRootSeed): Buffer {
  return signPublicKey(root);
}

export function signOfficerCertificate(root: ForceRootSeed, certificate: OfficerCertificate): Buffer {
  return sign(root, officerCertificateMessage(certificate));
}

/** By a member of the epoch before (or, for the first, by whoever opens the case). */
export function signEpochCertificate(signer: OfficerKeys, certificate: EpochCertificate): Buffer {
  return sign(signer.signing, epochCertificateMessage(certificate));
}

/** By a member who adds an officer that has no key yet. */
export function signPendingGrant(signer: OfficerKeys, pending: PendingGrant): Buffer {
  return sign(signer.signing, pendingGrantMessage(pending));
}

/** By an officer who puts their name to a text. */
export function signStatement(signer: OfficerKeys, statement: Statement): Buffer {
  return sign(signer.signing, statementMessage(statement));
}
