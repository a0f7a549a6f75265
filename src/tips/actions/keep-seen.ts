import { Injectable } from '@nestjs/common';
import { AuditEntries } from '../../audit';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { tipKeyHash, VaultRefused } from '../../vault';
import { comparedWithSeen, openSeen, sealSeen, type Seen } from '../../vault/opening';
import { SeenRecords } from '../data/seen-records';
import type { TipFinding } from '../rules/tip-findings';
import type { HeldTip } from './hold-tip';
import { TIP_OPENED } from '../rules/tip-acts';

type SeenFinding = Extract<TipFinding, 'cut_short' | 'swapped' | 'seen_record_gone'>;

/**
 * Compares a talk with what this officer saw of it last, and keeps what they see now. A record that tells of
 * something taken away stays as it is: it is the evidence, and says so again at every opening.
 */
@Injectable()
export class KeepSeen {
  constructor(
    private readonly records: SeenRecords,
    private readonly entries: AuditEntries,
  ) {}

  async run(tx: Tx, actor: OfficerActor, held: HeldTip): Promise<SeenFinding | null> {
    const { tip, secrets } = held;
    const record = await this.records.of(tx, tip.id, actor.id);
    const now = seenOf(held);
    const finding = record ? comparison(held, record, now) : await this.missing(tx, actor, tip.id);
    if (finding === null || finding === 'seen_record_gone') {
      await this.records.keep(tx, tip.id, actor.id, sealSeen(secrets.officer, tip.id, now));
    }
    return finding;
  }

  /** After this officer has added to the talk, `head` being their own message: it is seen already. */
  async added(tx: Tx, actor: OfficerActor, held: HeldTip, head: Buffer): Promise<void> {
    const { tip, secrets, heads } = held;
    const seen = { ...seenOf(held), count: heads.length + 1, head };
    await this.records.keep(tx, tip.id, actor.id, sealSeen(secrets.officer, tip.id, seen));
  }

  private async missing(tx: Tx, actor: OfficerActor, tipId: string): Promise<'seen_record_gone' | null> {
    return (await this.entries.says(actor.id, TIP_OPENED, tipId, tx)) ? 'seen_record_gone' : null;
  }
}

function comparison(
  { tip, secrets, heads }: HeldTip,
  record: Buffer,
  now: Seen,
): 'cut_short' | 'swapped' | null {
  const become = comparedWithSeen(seenIn(), heads, now.tipKeyHash);
  return become === 'cut_short' || become === 'swapped' ? become : null;

  /** A record that does not open was put there by somebody else: whatever stood there is gone. */
  function seenIn(): Seen {
    try {
      return openSeen(secrets.officer, tip.id, record);
    } catch (refusal) {
      if (!(refusal instanceof VaultRefused)) throw refusal;
      return { count: 0, head: Buffer.alloc(0), tipKeyHash: Buffer.alloc(0) };
    }
  }
}

function seenOf({ keys, heads }: HeldTip): Seen {
  const first = keys.get(1);
  const head = heads.at(-1);
  if (!first || !head) throw new VaultRefused('broken_chain');
  return { count: heads.length, head, tipKeyHash: tipKeyHash(first) };
}
