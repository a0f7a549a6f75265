import { ascii, idBytes, joined } from '../codec/bytes';
import { hash } from '../sodium/hash';
import { verifySignature } from '../sodium/sign';

/** What an officer can sign besides keys. A signature on one kind is worth nothing as one on another. */
export type StatementKind =
  'custody sheet' | 'snapshot' | 'snapshot export' | 'further authority' | 'letter' | 'authority' | 'renewal';

const LABELS: Readonly<Record<StatementKind, string>> = {
  'custody sheet': 'custody.',
  snapshot: 'snapshot',
  'snapshot export': 'snap-exp',
  'further authority': 'further.',
  letter: 'letter..',
  authority: 'authorit',
  renewal: 'renewal.',
};

/** A text that an officer puts their name to. */
export interface Statement {
  readonly kind: StatementKind;
  readonly officerId: string;
  readonly bytes: Uint8Array;
}

/** Throws unless this sign key signed the statement. Whose key it is, a certificate says. */
export function verifyStatement(statement: Statement, signature: Buffer, signKey: Buffer): void {
  verifySignature(signKey, statementMessage(statement), signature);
}

/** No certificate and no grant begins like this, so signing a text can never make one. */
export function statementMessage({ kind, officerId, bytes }: Statement): Buffer {
  return joined(ascii('tp1-stmt'), ascii(LABELS[kind]), idBytes(officerId), hash(bytes));
}
