import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { OfficerSignature } from '../../officers';
import type { SnapshotRecord } from '../rules/snapshot';

/** A record and the signature under it: what a row of the chain holds. */
export interface SnapshotDocument {
  readonly record: SnapshotRecord;
  /** null where nobody could sign: whoever exports the chain answers for it then. */
  readonly signature: OfficerSignature | null;
}

/** The one text that stands for a value (RFC 8785): what is hashed and signed. */
export function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only plain values have a canonical form.');
  return text;
}

/** Hex SHA-256 over the canonical form. */
export function canonicalHash(value: object): string {
  return createHash('sha256').update(canonicalText(value), 'utf8').digest('hex');
}

/** What a row's document holds. */
export function readDocument(document: string): SnapshotDocument {
  return JSON.parse(document) as SnapshotDocument;
}
