import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBecome, mustBeOpen, type SeenEdition } from './enter-appeal';
import { PutForward, type WordingWish } from './put-forward';

/** How an edition is put forward. */
export interface Submission extends SeenEdition {
  readonly wording?: WordingWish;
}

/** Puts a draft before the force's authorising officers. From here on it is not written again. */
@Injectable()
export class SubmitAppeal {
  constructor(
    private readonly door: EnterAppeal,
    private readonly put: PutForward,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, wording = 'answered' }: Submission): Promise<void> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.newest(tx, actor, { slug, edition });
      mustBecome(entered, 'submitted');
      mustBeOpen(entered.inCase);
      const { appeal, latest } = entered;
      const wordingsOpen = await this.put.within(tx, actor, entered, wording);
      const facts = { stills: latest.stills.length, persons: latest.persons.length, wordingsOpen };
      const acted = { appeal, edition: latest };
      await this.changes.say(tx, actor, acted, { act: 'appeal.submitted', verb: 'alteration', facts });
    });
  }
}
