import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { LOGGER, type Logger } from '../../platform';
import { VaultRefused, type TipsterMessage } from '../../vault';
import { openTalk, openTipsterWrap, wipeTalk, type OpenedMessage, type TipKey } from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { withoutBankDetails } from '../rules/bank-details';
import { additionProblems } from '../rules/tip-body';
import { refuseTip } from '../tips.errors';
import { AddToTalk, type Added } from './add-to-talk';
import { TipsterAccess, type TipsterAtTip } from './tipster-access';

/** One message as its tipster reads it. */
export type SaidInDialogue = { readonly seq: number; readonly at: string } & (
  { readonly from: 'you'; readonly said: TipsterMessage } | { readonly from: 'police'; readonly text: string }
);

export interface Dialogue {
  readonly tip: Tip;
  readonly messages: readonly SaidInDialogue[];
  readonly expiresAt: Date;
}

/** The talk with the incident room, for the tipster who came back. */
@Injectable()
export class TipsterDialogue {
  constructor(
    private readonly access: TipsterAccess,
    private readonly tips: Tips,
    private readonly addToTalk: AddToTalk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Both sides, oldest first. */
  read(token: string): Promise<Dialogue> {
    return this.access.with(token, async (at) => {
      const { tip, expiresAt } = at;
      return { tip, expiresAt, messages: await this.opened(at) };
    });
  }

  /** The next message. The same words again add nothing, so that pressing send twice does no harm. */
  append(token: string, text: string): Promise<{ added: Added; struck: boolean }> {
    const problems = additionProblems(text);
    if (problems.length > 0) throw refuseTip('tip_not_valid', { count: problems.length }, problems);
    const clean = withoutBankDetails(text);
    return this.access.with(token, async ({ tip, keys }) => {
      const message = {
        v: 1 as const,
        at: `${this.clock.now().toISOString().slice(0, 19)}Z`,
        text: clean.text,
      };
      const added = await this.addToTalk.run(tip, keys, { message, threatToLife: false });
      return { added, struck: clean.struck };
    });
  }

  private async opened({ tip, keys }: TipsterAtTip): Promise<SaidInDialogue[]> {
    const tipKeys = new Map<number, TipKey>();
    try {
      for (const wrap of await this.tips.wrapsOf(tip.id, 'S')) {
        tipKeys.set(wrap.keyVersion, openTipsterWrap(keys, wrap.wrap, { ...wrap, who: 'S' }));
      }
      const rows = (await this.tips.messagesOf(tip.id)).map(({ id, direction, ...row }) => ({
        ...row,
        messageId: id,
        speaker: direction === 0 ? ('tipster' as const) : ('officer' as const),
      }));
      const talk = openTalk(tipKeys, tip.id, rows);
      wipeTalk(talk);
      return talk.messages.map(saidOf);
    } catch (error) {
      if (!(error instanceof VaultRefused)) throw error;
      this.log.error({ tip: tip.id, reason: error.reason }, 'a talk does not open for its tipster');
      throw refuseTip('tip_talk_broken');
    } finally {
      for (const key of tipKeys.values()) key.wipe();
    }
  }
}

function saidOf(opened: OpenedMessage): SaidInDialogue {
  const { seq } = opened;
  return opened.speaker === 'tipster'
    ? { seq, at: opened.message.at, from: 'you', said: opened.message }
    : { seq, at: opened.message.at, from: 'police', text: opened.message.text };
}
