import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { noteProblems } from '../rules/officer-words';
import { refuseTip } from '../tips.errors';
import { HoldTip } from './hold-tip';
import { SayTipAct } from './say-tip-act';
import { WriteNote } from './write-note';

/** Adds an internal note to a tip: for the case team, and never for whoever sent it. */
@Injectable()
export class AddNote {
  constructor(
    private readonly hold: HoldTip,
    private readonly write: WriteNote,
    private readonly say: SayTipAct,
  ) {}

  async run(actor: OfficerActor, { tipId, text }: { tipId: string; text: string }): Promise<void> {
    const problems = noteProblems(text);
    if (problems.length > 0) throw refuseTip('tip_words_not_valid', {}, problems);
    await this.hold.run(actor, tipId, async (tx, held) => {
      await this.write.run(tx, actor, held, text);
      await this.say.run(tx, actor, held.tip, { act: 'tip.noted', verb: 'alteration' });
    });
  }
}
