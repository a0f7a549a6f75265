import { Inject, Injectable } from '@nestjs/common';
import { PublicAppeals } from '../../../appeals';
import { CLOCK, type Clock } from '../../../kernel';
import type { ViewResult } from '../../../web';
import { TipsterDialogue } from '../../actions/tipster-dialogue';
import { dialoguePage, type DialogueAgain } from './dialogue.page';

/** The page of a talk, read anew each time it is shown. */
@Injectable()
export class DialoguePages {
  constructor(
    private readonly dialogue: TipsterDialogue,
    private readonly appeals: PublicAppeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(token: string, language: string, again: DialogueAgain = {}): Promise<ViewResult> {
    const dialogue = await this.dialogue.read(token);
    const target = await this.appeals.tipTargetOfCase(dialogue.tip.caseId);
    return dialoguePage({ dialogue, target, token, now: this.clock.now(), language }, again);
  }
}
