import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBecome, mustBeNewest, mustBeOpen, mustBeOwn } from './enter-appeal';
import { PutForward, type WordingWish } from './put-forward';

/** An edition as an officer saw it. */
export interface SeenEdition {
  readonly slug: string;
  readonly edition: number;
}

/** How an edition is put forward. */
export interface Submission extends SeenEdition {
  readonly wording?: WordingWish;
}

/** Puts a draft before the force's authorising officers. From here on it is not written again. */
@Injectable()
export class SubmitAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly put: PutForward,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, wording = 'answered' }: Submission): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, edition);
      mustBecome(entered, 'submitted');
      mustBeOpen(entered.inCase);
      const { latest } = entered;
      const wordingsOpen = await this.put.within(tx, actor, entered, wording);
      const facts = { stills: latest.stills.length, persons: latest.persons.length, wordingsOpen };
      const acted = { appeal, edition: latest };
      await this.changes.say(tx, actor, acted, { act: 'appeal.submitted', verb: 'alteration', facts });
    });
  }
}
