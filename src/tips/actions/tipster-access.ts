import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { VaultRefused } from '../../vault';
import { openTipsterSession, tipsterSessionLookup, type TipsterKeys } from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { TipsterSessions } from '../data/tipster-sessions';
import { refuseTip } from '../tips.errors';

/** A tip while its tipster is here. */
export interface TipsterAtTip {
  readonly tip: Tip;
  readonly keys: TipsterKeys;
  readonly expiresAt: Date;
}

/** Opens a tipster's session for one piece of work, on any node, and wipes their keys afterwards. */
@Injectable()
export class TipsterAccess {
  constructor(
    private readonly sessions: TipsterSessions,
    private readonly tips: Tips,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `tipster_session_over` for a token that is not, or no longer, one of ours. */
  async with<T>(token: string, work: (at: TipsterAtTip) => Promise<T>): Promise<T> {
    const session = await this.sessions.bySid(lookupOf(token));
    const tip = session && (await this.tips.anywhere(session.tipId));
    if (!tip) throw refuseTip('tipster_session_over');
    const { sealedKeys, expiresAt } = session;
    const keys = unlessRefused(() =>
      openTipsterSession(token, sealedKeys, { tipId: tip.id, expiresAt }, this.clock.now()),
    );
    try {
      return await work({ tip, keys, expiresAt });
    } finally {
      keys.wipe();
    }
  }
}

const lookupOf = (token: string): Buffer => unlessRefused(() => tipsterSessionLookup(token));

function unlessRefused<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof VaultRefused) throw refuseTip('tipster_session_over');
    throw error;
  }
}
