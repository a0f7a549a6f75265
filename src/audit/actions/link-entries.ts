import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../platform';
import { hash } from '../../vault';
import { AuditChains, type ChainName, type NewLink } from '../data/audit-chains';
import { linkBytes } from '../rules/canonical-entry';
import type { ChainEnd } from '../rules/chain';
import type { Entry } from '../rules/entry';

/** How many entries one transaction links: few enough to be over in a moment. */
const BATCH = 1_000;

/**
 * Gives every waiting entry its place in the chain of its force. Apart from the transactions that record: a chained
 * insert in each of those would make all of them wait for one another.
 */
@Injectable()
export class LinkEntries {
  constructor(
    private readonly chains: AuditChains,
    private readonly work: UnitOfWork,
  ) {}

  /** Links all that waits, except where another process is at it. Answers how many. */
  async run(): Promise<number> {
    let linked = 0;
    for (const name of await this.chains.waiting()) {
      for (let batch = BATCH; batch === BATCH; linked += batch) {
        batch = await this.work.run((tx) => this.linkBatch(tx, name));
      }
    }
    return linked;
  }

  private async linkBatch(tx: Tx, name: ChainName): Promise<number> {
    if (!(await this.chains.claim(tx, name))) return 0;
    const entries = await this.chains.entriesWaiting(tx, name, BATCH);
    const links = linksBehind(name, await this.chains.end(name, tx), entries);
    await this.chains.append(tx, name, links);
    return links.length;
  }
}

function linksBehind(name: ChainName, end: ChainEnd, entries: readonly Entry[]): NewLink[] {
  let { position, hash: previousHash } = end;
  return entries.map((entry) => {
    const place = { ...name, position: ++position, previousHash };
    const link = { position, entryId: entry.id, previousHash, hash: hash(linkBytes(place, entry)) };
    previousHash = link.hash;
    return link;
  });
}
