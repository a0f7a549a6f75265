import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { Events } from '../../jobs';
import type { Tx } from '../../platform';
import { londonDay } from '../../web';
import type { TipMessage } from '../data/tip-message.entity';
import type { TipWrap } from '../data/tip-wrap.entity';
import type { Tip } from '../data/tip.entity';
import { FirstLooks } from '../data/first-looks';
import { Tips } from '../data/tips';
import { firstLookDue } from '../rules/first-look';
import { FIRST_TIP_STATE, INCIDENT_ROOM } from '../rules/tip-state';
import { TIP_RECEIVED, type TipReceived } from '../tips.events';

/** A tip's own facts, before it has a day and a state. */
export type TipFacts = Omit<Tip, 'state' | 'disposition' | 'pool' | 'officerId' | 'day'>;

export interface SealedParts {
  readonly wraps: readonly TipWrap[];
  readonly first: TipMessage;
}

/** The rows of a new tip, its entry in the log and word of it: part of sealing one. */
@Injectable()
export class RegisterTip {
  constructor(
    private readonly tips: Tips,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly looks: FirstLooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Actor, facts: TipFacts, { wraps, first }: SealedParts): Promise<Tip> {
    const tip: Tip = {
      ...facts,
      state: FIRST_TIP_STATE,
      disposition: null,
      pool: INCIDENT_ROOM,
      officerId: null,
      day: londonDay(this.clock.now()),
    };
    await this.tips.add(tx, tip, wraps, first);
    await this.watch(tx, tip);
    await this.audit.record(tx, {
      actor,
      forceId: tip.forceId,
      caseId: tip.caseId,
      act: TIP_RECEIVED,
      verb: 'collection',
      subject: { kind: 'tip', id: tip.id },
      facts: { kind: tip.kind, channel: tip.channel, hazard: tip.hazard },
      dayOnly: true,
    });
    await this.events.send(tx, TIP_RECEIVED, { ...received(tip) });
    return tip;
  }

  private async watch(tx: Tx, { id: tipId, forceId, caseId, kind }: Tip): Promise<void> {
    const dueAt = firstLookDue(kind, this.clock.now(), await this.looks.minutesOf(forceId, tx));
    if (dueAt) await this.looks.start(tx, { tipId, forceId, caseId, dueAt });
  }
}

function received({ id: tipId, caseId, forceId, personId, hazard }: Tip): TipReceived {
  return { tipId, caseId, forceId, personId, hazard };
}
