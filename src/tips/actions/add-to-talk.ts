import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { thePublic } from '../../kernel';
import { newId, UnitOfWork, type Tx } from '../../platform';
import { envelopeHash, sealTipsterMessage, type TipsterMessage } from '../../vault';
import { openTipsterWrap, resendMac, type TipKey, type TipsterKeys } from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { namesHazard } from '../rules/hazard-words';
import { FIRST_TIP_STATE } from '../rules/tip-state';
import { refuseTip } from '../tips.errors';
import { FROM_TIPSTER } from './made-tip';

/** What somebody with the tipster's keys adds, and whether it rings. */
export interface Addition {
  readonly message: TipsterMessage;
  readonly threatToLife: boolean;
}

const UNREAD = { state: FIRST_TIP_STATE, disposition: null } as const;

export type Added = 'added' | 'said_before';

/**
 * The next message of a tipster (TIP-PROTOCOL section 4): what was said before adds nothing, anything else is appended
 * and never dropped. `tipster_access_closed` where they deleted their own way in.
 */
@Injectable()
export class AddToTalk {
  constructor(
    private readonly tips: Tips,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  async run(tip: Tip, keys: TipsterKeys, addition: Addition): Promise<Added> {
    const mac = resendMac(keys, addition.message);
    if (await this.tips.saidBefore(tip.id, mac)) return 'said_before';
    const wrap = (await this.tips.wrapsOf(tip.id, 'S')).at(-1);
    if (!wrap) throw refuseTip('tipster_access_closed');
    const { keyVersion } = wrap;
    const tipKey = openTipsterWrap(keys, wrap.wrap, { ...wrap, who: 'S' });
    try {
      return await this.work.run((tx) => this.append(tx, tip, { tipKey, keyVersion, mac }, addition));
    } finally {
      tipKey.wipe();
    }
  }

  private async append(
    tx: Tx,
    tip: Tip,
    { tipKey, keyVersion, mac }: { tipKey: TipKey; keyVersion: number; mac: Buffer },
    { message, threatToLife }: Addition,
  ): Promise<Added> {
    await this.tips.lock(tx, tip.id);
    // Two of one form at the same moment: the second waited here for the first.
    if (await this.tips.saidBefore(tip.id, mac, tx)) return 'said_before';
    const last = await this.tips.lastMessageOf(tx, tip.id);
    const previous = last && envelopeHash(last.envelope);
    const place = { tipId: tip.id, messageId: newId(), seq: (last?.seq ?? 0) + 1, keyVersion, previous };
    await this.tips.addMessage(tx, {
      id: place.messageId,
      tipId: tip.id,
      seq: place.seq,
      direction: FROM_TIPSTER,
      keyVersion,
      envelope: sealTipsterMessage(tipKey, place, message),
      resendMac: mac,
    });
    const hazard = threatToLife || namesHazard(message.text);
    // Unread again, and open again where it was closed: somebody has to read what they wrote.
    await this.tips.change(tx, tip.id, { ...UNREAD, ...(hazard && { hazard }) });
    await this.audit.record(tx, {
      actor: thePublic,
      forceId: tip.forceId,
      caseId: tip.caseId,
      act: 'tip.added_to',
      verb: 'collection',
      subject: { kind: 'tip', id: tip.id },
      facts: { seq: place.seq },
      dayOnly: true,
    });
    return 'added';
  }
}
