import { Injectable } from '@nestjs/common';
import { CaseKeyring, type LentSecrets } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { envelopeHash, VaultRefused, type TipKey } from '../../vault';
import { openTalk, wipeTalk, type OpenedTalk } from '../../vault/opening';
import type { SealedTalk } from '../data/sealed-talks';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { TipsOfTeam } from '../data/tips-of-team';
import { refuseTip } from '../tips.errors';
import { talkRow, tipKeys } from './opened-talk';
import { ReportTip } from './report-tip';

/** A tip whose row is held, open from its first word to its last. Everything in it is wiped when the work returns. */
export interface HeldTip {
  readonly tip: Tip;
  readonly secrets: LentSecrets;
  /** The tip's keys by version. The highest is the one to seal with now; the first tells a swapped tip. */
  readonly keys: ReadonlyMap<number, TipKey>;
  readonly talk: OpenedTalk;
  /** `envelopeHash` of each message, in order. */
  readonly heads: readonly Buffer[];
}

type Work<T> = (tx: Tx, held: HeldTip) => Promise<T>;

/**
 * Opens a tip for one of its case's team and holds its row while something is done with it: the part that reading,
 * answering, noting and closing have in common. The whole talk is verified each time; one that does not hold
 * together is reported and opened for nobody.
 */
@Injectable()
export class HoldTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: CaseKeyring,
    private readonly ofTeam: TipsOfTeam,
    private readonly tips: Tips,
    private readonly report: ReportTip,
  ) {}

  async run<T>(actor: OfficerActor, tipId: string, work: Work<T>): Promise<T> {
    const tip = await this.ofTeam.tip(actor, tipId);
    try {
      return await this.lending(actor, tip, work);
    } catch (refusal) {
      // The case's next epoch may have begun after the keys were lent: they are lent once more.
      if (!(refusal instanceof VaultRefused)) throw refusal;
      return await this.again(actor, tip, work);
    }
  }

  private async again<T>(actor: OfficerActor, tip: Tip, work: Work<T>): Promise<T> {
    try {
      return await this.lending(actor, tip, work);
    } catch (refusal) {
      if (!(refusal instanceof VaultRefused)) throw refusal;
      await this.report.unopened(actor, tip, refusal.reason);
      throw refuseTip('tip_does_not_open');
    }
  }

  private lending<T>(actor: OfficerActor, { id, caseId }: Tip, work: Work<T>): Promise<T> {
    return this.keyring.withCaseKeys(actor, caseId, (secrets) =>
      this.work.run(async (tx) => {
        const tip = await this.tips.lock(tx, id);
        // Asked again now that the row is held: the officer may have been taken off the team meanwhile.
        await this.ofTeam.tip(actor, id, tx);
        if (tip.caseId !== caseId) throw refuseTip('tip_not_found');
        const wraps = await this.tips.wrapsOf(id, 'C', tx);
        const messages = await this.tips.messagesOf(id, tx);
        return withOpened(tip, secrets, { wraps, messages }, (held) => work(tx, held));
      }),
    );
  }
}

async function withOpened<T>(
  tip: Tip,
  secrets: LentSecrets,
  { wraps, messages }: SealedTalk,
  work: (held: HeldTip) => Promise<T>,
): Promise<T> {
  const keys = tipKeys(secrets, wraps);
  try {
    const talk = openTalk(keys, tip.id, messages.map(talkRow));
    const heads = messages.map(({ envelope }) => envelopeHash(envelope));
    return await work({ tip, secrets, keys, talk, heads }).finally(() => wipeTalk(talk));
  } finally {
    for (const key of keys.values()) key.wipe();
  }
}
