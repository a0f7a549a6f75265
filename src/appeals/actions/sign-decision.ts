import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import type { Tx } from '../../platform';
import { SignedDecisions } from '../data/signed-decisions';
import type { DecisionRecord } from '../rules/decision-record';
import { canonicalText } from './snapshot-document';

/**
 * Puts the key of whoever decides under what they decided, in the transaction that does it. A decision is not refused for
 * want of a signature: where nobody can sign, that is what is kept, and what every page says.
 */
@Injectable()
export class SignDecision {
  constructor(
    private readonly sign: SignAsOfficer,
    private readonly decisions: SignedDecisions,
  ) {}

  /** Whether it was signed. */
  async within(tx: Tx, actor: OfficerActor, forceId: string, record: DecisionRecord): Promise<boolean> {
    const bytes = Buffer.from(canonicalText(record), 'utf8');
    const signature = await this.sign.ifAble(tx, actor, record.kind, bytes);
    await this.decisions.add(tx, {
      id: record.id,
      forceId,
      editionId: record.edition.id,
      kind: record.kind,
      document: canonicalText({ record, signature }),
    });
    return signature !== null;
  }
}
