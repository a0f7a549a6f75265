import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { envelopeHash, sealOfficerMessage } from '../../vault';
import type { TipMessage } from '../data/tip-message.entity';
import { Tips } from '../data/tips';
import { answerProblems } from '../rules/officer-words';
import { refuseTip } from '../tips.errors';
import { HoldTip, type HeldTip } from './hold-tip';
import { KeepSeen } from './keep-seen';
import { newestKey } from './opened-talk';
import { SayTipAct } from './say-tip-act';
import { sealedMoment } from './sealed-moment';

export interface Reply {
  readonly tipId: string;
  readonly text: string;
  /** How many messages the officer had before them: if the tipster has written since, they read that first. */
  readonly afterMessage?: number;
}

const FROM_OFFICER = 1;

/** Answers whoever sent a tip: sealed behind what was said before, under the key version of now. */
@Injectable()
export class ReplyToTipster {
  constructor(
    private readonly hold: HoldTip,
    private readonly tips: Tips,
    private readonly keepSeen: KeepSeen,
    private readonly say: SayTipAct,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, { tipId, text, afterMessage }: Reply): Promise<void> {
    const problems = answerProblems(text);
    if (problems.length > 0) throw refuseTip('tip_words_not_valid', {}, problems);
    await this.hold.run(actor, tipId, async (tx, held) => {
      if (held.tip.state === 'received') throw refuseTip('tip_unread');
      if (afterMessage !== undefined && afterMessage !== held.heads.length)
        throw refuseTip('tip_talk_went_on');
      // Whoever has no receipt, or has closed their access, would never read it.
      if ((await this.tips.wrapsOf(tipId, 'S', tx)).length === 0) throw refuseTip('tip_nobody_returns');
      const finding = await this.keepSeen.run(tx, actor, held);
      if (finding === 'cut_short' || finding === 'swapped') throw refuseTip('tip_not_as_it_was');
      await this.add(tx, actor, held, this.sealed(actor, held, text));
    });
  }

  private async add(tx: Tx, actor: OfficerActor, held: HeldTip, message: TipMessage): Promise<void> {
    await this.tips.addMessage(tx, message);
    await this.keepSeen.added(tx, actor, held, envelopeHash(message.envelope));
    await this.say.run(tx, actor, held.tip, {
      act: 'tip.answered',
      verb: 'disclosure',
      recipient: 'tipster',
      facts: { message: message.seq },
    });
  }

  private sealed({ id: by }: OfficerActor, { tip, keys, heads }: HeldTip, text: string): TipMessage {
    const { keyVersion, key } = newestKey(keys);
    const previous = heads.at(-1) ?? null;
    const place = { tipId: tip.id, messageId: newId(), seq: heads.length + 1, keyVersion, previous };
    const words = { v: 1, at: sealedMoment(this.clock.now()), by, text } as const;
    return {
      id: place.messageId,
      tipId: tip.id,
      seq: place.seq,
      direction: FROM_OFFICER,
      keyVersion,
      envelope: sealOfficerMessage(key, place, words),
      resendMac: null,
    };
  }
}
