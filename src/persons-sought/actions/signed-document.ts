import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { signatureProblem, type OfficerSignature } from '../../officers';

/** What is signed here: plain values, with who signs them and when. */
export interface Signable {
  readonly format: string;
  readonly signedAt: string;
  readonly signedBy: { readonly id: string; readonly name: string };
}

export interface SignedDocument<Said extends Signable> {
  readonly said: Said;
  readonly signature: OfficerSignature;
}

/** The one text that stands for a value (RFC 8785): what is signed, and what a changed letter changes. */
export function canonicalText(value: Signable | SignedDocument<Signable>): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('What is signed holds plain values only.');
  return text;
}

/** The bytes an officer puts their name to. */
export const signedBytes = (said: Signable): Buffer => Buffer.from(canonicalText(said), 'utf8');

/** The whole text with its signature, as it is kept and handed over, and the hash of that. */
export function sealed(said: Signable, signature: OfficerSignature): { document: string; sha256: string } {
  const document = canonicalText({ said, signature });
  return { document, sha256: createHash('sha256').update(document, 'utf8').digest('hex') };
}

export type DocumentKind = 'further authority' | 'letter';
export type DocumentFault = 'not_a_document' | 'signed_by_somebody_else' | 'not_vouched_for';

/**
 * Checks a document as it was handed over, with nothing but the root keys of the forces it may come from. Answers what it
 * says, or why it proves nothing: no such root vouches for the signer at that time, or the text was changed.
 */
export function verifiedDocument(
  text: string,
  kind: DocumentKind,
  rootKeys: readonly Buffer[],
): { readonly ok: true; readonly said: Signable } | { readonly ok: false; readonly fault: DocumentFault } {
  const document = documentIn(text);
  if (!document) return { ok: false, fault: 'not_a_document' };
  const { said, signature } = document;
  if (said.signedBy.id !== signature.officerId) return { ok: false, fault: 'signed_by_somebody_else' };
  const about = { kind, bytes: signedBytes(said), at: new Date(said.signedAt) };
  return signatureProblem(signature, about, rootKeys)
    ? { ok: false, fault: 'not_vouched_for' }
    : { ok: true, said };
}

function documentIn(text: string): SignedDocument<Signable> | null {
  try {
    const { said, signature } = (JSON.parse(text) ?? {}) as Partial<SignedDocument<Signable>>;
    const complete = said?.format && said.signedBy && !Number.isNaN(Date.parse(said.signedAt));
    const strings = signature && Object.values(signature).every((value) => typeof value === 'string');
    return complete && strings && signature.signature ? { said, signature } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
