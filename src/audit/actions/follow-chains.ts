import { Injectable } from '@nestjs/common';
import { hash } from '../../vault';
import { AuditChains } from '../data/audit-chains';
import { beginCheck, endOf, goOn, type ChainCheck } from '../rules/chain-check';
import { NO_FORCE } from '../rules/entry';
import type { AuditVerdict } from '../rules/verdict';

/** Links of one statement. */
const PIECE = 1_000;

/** Follows the chains of a force, as far as somebody has patience for. */
@Injectable()
export class FollowChains {
  constructor(private readonly chains: AuditChains) {}

  /** Everybody whose chains there are. */
  async forces(): Promise<string[]> {
    return [...new Set((await this.chains.all()).map(({ forceId }) => forceId))];
  }

  /** The ends are asked for first: what is linked meanwhile is for the next time. */
  async begin(forceId: string): Promise<ChainCheck[]> {
    const names = (await this.chains.all()).filter((name) => name.forceId === forceId);
    const checks: ChainCheck[] = [];
    for (const name of names) checks.push(beginCheck(name.chain, await this.chains.end(name)));
    return checks;
  }

  /** The checks after at most so many links more. */
  async goOn(forceId: string, checks: readonly ChainCheck[], most: number): Promise<ChainCheck[]> {
    let left = most;
    const after: ChainCheck[] = [];
    for (const begun of checks) {
      let check = begun;
      while (!check.isDone && left > 0) {
        const { chain, end, known } = check;
        const asked = Math.min(PIECE, left);
        const links = await this.chains.links({ forceId, chain }, end.position, known.position, asked);
        check = goOn(check, forceId, { links, asked }, hash);
        left -= asked;
      }
      after.push(check);
    }
    return after;
  }

  /** What was found, once every chain was followed. */
  async verdict(forceId: string, checks: readonly ChainCheck[]): Promise<AuditVerdict> {
    return {
      forceId: forceId === NO_FORCE ? null : forceId,
      linked: checks.reduce((sum, { end }) => sum + end.position, 0),
      unlinked: await this.chains.unlinked(forceId),
      broken: checks.flatMap(({ broken }) => broken ?? []),
      ends: checks.map((check) => ({ chain: check.chain, ...endOf(check) })),
    };
  }
}
