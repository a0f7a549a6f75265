import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { OpenedMessage, OpenedNote } from '../../vault/opening';
import type { Tip } from '../data/tip.entity';
import { Tips } from '../data/tips';
import { stateOnReading } from '../rules/handling';
import type { Purpose } from '../rules/purpose';
import type { TipFinding } from '../rules/tip-findings';
import { CheckTip } from './check-tip';
import { HoldTip } from './hold-tip';
import { ReadNotes } from './read-notes';
import { SayTipAct } from './say-tip-act';
import { TIP_OPENED } from '../rules/tip-acts';

/** A tip as one officer reads it, for the purpose they said. */
export interface ReadTip {
  readonly tip: Tip;
  readonly purpose: Purpose;
  /** Both sides, oldest first. The first is what was sent. */
  readonly messages: readonly OpenedMessage[];
  readonly notes: readonly OpenedNote[];
  /** What is not as it was. Empty, nearly always. */
  readonly findings: readonly TipFinding[];
}

/**
 * Opens a tip for one of its case's team. That it was opened, by whom and what for commits together with what it
 * changes: nobody reads unrecorded.
 */
@Injectable()
export class OpenTip {
  constructor(
    private readonly hold: HoldTip,
    private readonly check: CheckTip,
    private readonly notes: ReadNotes,
    private readonly tips: Tips,
    private readonly say: SayTipAct,
  ) {}

  run(actor: OfficerActor, { tipId, purpose }: { tipId: string; purpose: Purpose }): Promise<ReadTip> {
    return this.hold.run(actor, tipId, async (tx, held) => {
      const notes = await this.notes.of(tx, held);
      const findings = await this.check.run(tx, actor, held);
      const facts = { messages: held.heads.length };
      await this.say.run(tx, actor, held.tip, { act: TIP_OPENED, verb: 'consultation', purpose, facts });
      await this.tips.looked(tx, tipId);
      const state = stateOnReading(held.tip);
      if (state !== held.tip.state) await this.tips.change(tx, held.tip.id, { state });
      return { tip: { ...held.tip, state }, purpose, messages: held.talk.messages, notes, findings };
    });
  }
}
