import {
  VaultRefused,
  verifyOfficerCertificate,
  verifyStatement,
  type OfficerCertificate,
  type StatementKind,
  type VaultRefusal,
} from '../../vault';

/** A signature with everything needed to check it far from here, except the force's root key. Bytes are hexadecimal. */
export interface OfficerSignature {
  readonly algorithm: 'Ed25519';
  readonly forceId: string;
  readonly officerId: string;
  readonly boxKey: string;
  readonly signKey: string;
  readonly certificate: string;
  /** RFC 3339, whole seconds. */
  readonly certifiedUntil: string;
  readonly signature: string;
}

/**
 * Why a signature does not hold, or null when it does: the force's root vouched for these keys at that time, and this
 * key signed these bytes. Asks neither database nor network.
 */
export function signatureProblem(
  signed: OfficerSignature,
  about: { readonly kind: StatementKind; readonly bytes: Uint8Array; readonly at: Date },
  rootKeys: readonly Buffer[],
): VaultRefusal | null {
  const { kind, bytes, at } = about;
  const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const certificate: OfficerCertificate = {
    forceId: signed.forceId,
    officerId: signed.officerId,
    boxKey: bytesOf(signed.boxKey),
    signKey: bytesOf(signed.signKey),
    notAfter: new Date(signed.certifiedUntil),
  };
  try {
    verifyOfficerCertificate(certificate, bytesOf(signed.certificate), rootKeys, at);
    const statement = { kind, officerId: signed.officerId, bytes };
    verifyStatement(statement, bytesOf(signed.signature), certificate.signKey);
    return null;
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return refusal.reason;
    throw refusal;
  }
}
