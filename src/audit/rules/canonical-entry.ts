import type { Chain, Entry } from './entry';

/** Where a link stands: the hash covers it, so that no link can be moved to another place. */
export interface LinkPlace {
  readonly forceId: string;
  readonly chain: Chain;
  /** From 1. */
  readonly position: number;
  readonly previousHash: Buffer;
}

/** What stands before the first link of a chain. */
export const NO_LINK = Buffer.alloc(32);

/**
 * An entry as the one text that stands for it in the chain: a JSON array, every field in a fixed place, facts in
 * the order of their names. A changed, added or emptied field gives another text. Normative: a change here would
 * break every chain there is, so a new form gets a new first word and the old one stays for old entries.
 */
export function canonicalEntry(entry: Entry): string {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    'audit-entry-1',
    entry.id,
    entry.chain,
    entry.forceId,
    entry.at?.toISOString() ?? null,
    entry.day,
    entry.verb,
    entry.act,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.subjectKind,
    entry.subjectId,
    entry.caseId,
    entry.purpose,
    entry.recipient,
    facts,
  ]);
}

/** The bytes whose BLAKE2b is a link's hash. The parts before the entry have fixed lengths or end in a newline. */
export function linkBytes({ forceId, chain, position, previousHash }: LinkPlace, entry: Entry): Buffer {
  return Buffer.concat([
    Buffer.from(`audit-link-1\n${forceId}\n${chain}\n${position}\n`, 'utf8'),
    previousHash,
    Buffer.from(canonicalEntry(entry), 'utf8'),
  ]);
}
