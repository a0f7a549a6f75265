import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { nodeMac, sameBytes } from '../../vault';
import { NodeSecrets } from './node-secrets';
import { OfficerSession } from './officer-session.entity';
import type { Officer } from './officer.entity';

/** Sessions as rows. A row proves nothing by itself: see `isOurs`, and the key that only the browser has. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  bySidHash(sidHash: Buffer): Promise<OfficerSession | null> {
    return this.db.getRepository(OfficerSession).findOneBy({ sidHash });
  }

  /** True when a node of ours began this session for the officer with exactly these keys. */
  isOurs(session: OfficerSession, officer: Officer): boolean {
    return sameBytes(session.mac, this.mac(session, officer));
  }

  async begin(tx: Tx, session: Omit<OfficerSession, 'mac'>, officer: Officer): Promise<void> {
    await tx.insert(OfficerSession, { ...session, mac: this.mac(session, officer) });
  }

  /** Moves the end of idleness, unless another request just did: only one of them is told true. */
  async refresh(sidHash: Buffer, from: Date, to: Date): Promise<boolean> {
    const sessions = this.db.getRepository(OfficerSession);
    return (await sessions.update({ sidHash, idleUntil: from }, { idleUntil: to })).affected === 1;
  }

  async end(tx: Tx, sidHash: Buffer): Promise<void> {
    await tx.delete(OfficerSession, { sidHash });
  }

  /** How many there were. */
  async endAllOf(tx: Tx, officerId: string): Promise<number> {
    return (await tx.delete(OfficerSession, { officerId })).affected ?? 0;
  }

  async sweep(tx: Tx, now: Date): Promise<void> {
    await tx.delete(OfficerSession, { expiresAt: LessThan(now) });
  }

  private mac(session: Omit<OfficerSession, 'mac'>, officer: Officer): Buffer {
    const parts = [session.officerId, session.expiresAt.toISOString(), officer.kind];
    const keys = [officer.boxKey ?? Buffer.alloc(0), officer.signKey ?? Buffer.alloc(0)];
    return nodeMac(this.secrets.key('officers'), 'session', session.sidHash, ...parts, ...keys);
  }
}
