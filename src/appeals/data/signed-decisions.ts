import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { SignedDecision } from './signed-decision.entity';

/** Decisions in the words that were signed. Who asks has seen to it that the appeal is theirs. */
@Injectable()
export class SignedDecisions {
  constructor(private readonly db: DataSource) {}

  ofEditions(editionIds: readonly string[]): Promise<SignedDecision[]> {
    return this.db.manager.findBy(SignedDecision, { editionId: In([...editionIds]) });
  }

  async add(tx: Tx, decision: SignedDecision): Promise<void> {
    await tx.insert(SignedDecision, decision);
  }
}
