import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { SeenRecords } from '../data/seen-records';
import { Tips } from '../data/tips';
import { closingBlocker, type ClosingBlocker } from '../rules/handling';
import { reasonProblems } from '../rules/officer-words';
import type { Disposition } from '../rules/tip-state';
import { refuseTip } from '../tips.errors';
import { HoldTip, type HeldTip } from './hold-tip';
import { SayTipAct } from './say-tip-act';
import { WriteNote } from './write-note';

export interface Closing {
  readonly tipId: string;
  readonly disposition: Disposition;
  /** Kept as a sealed note, because it may say what the tip says. */
  readonly reason: string;
}

const REFUSALS = {
  already_closed: 'tip_is_closed',
  unread: 'tip_unread',
  hazard_not_yours: 'tip_hazard_not_yours',
  hazard_not_alone: 'tip_hazard_not_alone',
} as const satisfies Record<ClosingBlocker, string>;

/** Closes a tip with an outcome. That hides it from the lists of open tips and destroys nothing; it can be opened again. */
@Injectable()
export class DisposeTip {
  constructor(
    private readonly hold: HoldTip,
    private readonly tips: Tips,
    private readonly seen: SeenRecords,
    private readonly note: WriteNote,
    private readonly say: SayTipAct,
  ) {}

  async run(actor: OfficerActor, { tipId, disposition, reason }: Closing): Promise<void> {
    const problems = reasonProblems(reason);
    if (problems.length > 0) throw refuseTip('tip_words_not_valid', {}, problems);
    await this.hold.run(actor, tipId, async (tx, held) => {
      await this.mustBeClosable(tx, actor, held);
      await this.note.run(tx, actor, held, reason);
      await this.tips.change(tx, tipId, { state: 'disposed', disposition });
      const facts = { disposition, from: held.tip.state };
      await this.say.run(tx, actor, held.tip, { act: 'tip.disposed', verb: 'alteration', facts });
    });
  }

  private async mustBeClosable(tx: Tx, actor: OfficerActor, { tip }: HeldTip): Promise<void> {
    const readers = await this.seen.readersOf(tx, tip.id);
    const blocker = closingBlocker(tip, {
      leads: actor.roles.includes('senior_investigating_officer'),
      otherReaders: readers.filter((reader) => reader !== actor.id).length,
    });
    if (blocker) throw refuseTip(REFUSALS[blocker]);
  }
}
