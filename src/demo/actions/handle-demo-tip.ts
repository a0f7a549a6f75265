import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AddNote, AllocateTip, DisposeTip, OpenTip, ReplyToTipster } from '../../tips';
import type { DemoHandling } from './demo-tips';

/** Reads a tip of the demo and does with it what somebody of the team would have done by now. */
@Injectable()
export class HandleDemoTip {
  constructor(
    private readonly open: OpenTip,
    private readonly addNote: AddNote,
    private readonly reply: ReplyToTipster,
    private readonly dispose: DisposeTip,
    private readonly allocate: AllocateTip,
  ) {}

  async run(actor: OfficerActor, tipId: string, then: DemoHandling): Promise<void> {
    const { by, note, reply, disposition, reason = '' } = then;
    await this.open.run(actor, { tipId, purpose: 'investigation' });
    if (note !== undefined) await this.addNote.run(actor, { tipId, text: note });
    if (reply !== undefined) await this.reply.run(actor, { tipId, text: reply });
    if (disposition !== undefined) await this.dispose.run(actor, { tipId, disposition, reason });
    else if (by === 'officer') await this.allocate.run(actor, { tipId, officerId: actor.id });
  }
}
