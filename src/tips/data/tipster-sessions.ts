import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { TipsterSession } from './tipster-session.entity';

/** The sessions of tipsters who came back. What has run out is deleted: it would tell when they did. */
@Injectable()
export class TipsterSessions {
  constructor(private readonly db: DataSource) {}

  bySid(sidHash: Buffer): Promise<TipsterSession | null> {
    return this.db.getRepository(TipsterSession).findOneBy({ sidHash });
  }

  async add(tx: Tx, session: TipsterSession): Promise<void> {
    await tx.insert(TipsterSession, session);
  }

  async endAllOf(tx: Tx, tipId: string): Promise<void> {
    await tx.delete(TipsterSession, { tipId });
  }

  async sweep(tx: Tx, now: Date): Promise<number> {
    const { affected } = await tx.delete(TipsterSession, { expiresAt: LessThanOrEqual(now) });
    return affected ?? 0;
  }
}
