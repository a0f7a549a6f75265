import { Injectable } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { nodeMac, sameBytes } from '../../vault';
import { NodeSecrets } from './node-secrets';
import { OfficerSession } from './officer-session.entity';
import type { Officer } from './officer.entity';

/** What a session row says before the node has marked it. */
export type UnmarkedSession = Omit<OfficerSession, 'mac' | 'challenge' | 'challengeUntil'>;

/** Sessions as rows. A row proves nothing by itself: see `isOurs`, and the key that only the browser has. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  bySidHash(sidHash: Buffer, tx?: Tx): Promise<OfficerSession | null> {
    return (tx ?? this.db.manager).findOneBy(OfficerSession, { sidHash });
  }

  /** True when a node of ours began this session for the officer with exactly these keys. */
  isOurs(session: OfficerSession, officer: Officer): boolean {
    return sameBytes(session.mac, this.mac(session, officer));
  }

  async begin(tx: Tx, session: UnmarkedSession, officer: Officer): Promise<void> {
    await tx.insert(OfficerSession, { ...session, mac: this.mac(session, officer) });
  }

  /** Moves the end of idleness, unless another request just did: only one of them is told true. */
  async refresh(sidHash: Buffer, from: Date, to: Date): Promise<boolean> {
    const sessions = this.db.getRepository(OfficerSession);
    return (await sessions.update({ sidHash, idleUntil: from }, { idleUntil: to })).affected === 1;
  }

  /** From now on the second factor counts as proved at this moment. */
  async prove(tx: Tx, session: OfficerSession, officer: Officer, provedAt: Date): Promise<void> {
    const proved = { ...session, provedAt };
    await tx.update(
      OfficerSession,
      { sidHash: session.sidHash },
      { provedAt, mac: this.mac(proved, officer) },
    );
  }

  /** What a passkey is asked to answer, until then. An earlier question is no longer waited for. */
  async keepChallenge(tx: Tx, sidHash: Buffer, challenge: string, challengeUntil: Date): Promise<void> {
    await tx.update(OfficerSession, { sidHash }, { challenge, challengeUntil });
  }

  /** The challenge that waits, for exactly one of those who answer it; null when there is none, or it is too old. */
  async takeChallenge(tx: Tx, sidHash: Buffer, now: Date): Promise<string | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    const session = await tx.findOne(OfficerSession, { where: { sidHash }, lock });
    if (!session?.challenge || !session.challengeUntil || now >= session.challengeUntil) return null;
    await tx.update(OfficerSession, { sidHash }, { challenge: null, challengeUntil: null });
    return session.challenge;
  }

  async end(tx: Tx, sidHash: Buffer): Promise<void> {
    await tx.delete(OfficerSession, { sidHash });
  }

  /** How many there were. */
  async endAllOf(tx: Tx, officerId: string): Promise<number> {
    return (await tx.delete(OfficerSession, { officerId })).affected ?? 0;
  }

  async endOthersOf(tx: Tx, officerId: string, kept: Buffer): Promise<void> {
    await tx.delete(OfficerSession, { officerId, sidHash: Not(kept) });
  }

  async sweep(tx: Tx, now: Date): Promise<void> {
    await tx.delete(OfficerSession, { expiresAt: LessThan(now) });
  }

  private mac(session: UnmarkedSession, officer: Officer): Buffer {
    const parts = [session.officerId, session.expiresAt.toISOString(), officer.kind];
    // An open session by password alone has the mark it always had: an upgrade ends nobody's.
    const plain = session.stage === 'open' && session.provedAt === null;
    const step = plain ? [] : [session.stage, session.provedAt?.toISOString() ?? 'not proved'];
    const keys = [officer.boxKey ?? Buffer.alloc(0), officer.signKey ?? Buffer.alloc(0)];
    return nodeMac(this.secrets.key('officers'), 'session', session.sidHash, ...parts, ...step, ...keys);
  }
}
