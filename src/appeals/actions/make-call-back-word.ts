import { Injectable } from '@nestjs/common';
import { OfficerDirectory } from '../../officers';
import { newId, type Tx } from '../../platform';
import { isPracticeName, type OfficerActor } from '../../kernel';
import { randomBytes } from '../../vault';
import { refuseAppeal } from '../appeals.errors';
import type { Appeal } from '../data/appeal.entity';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { CallBackWord } from '../data/call-back-word.entity';
import { CallBackWordList } from '../data/call-back-word-list';
import { CALL_BACK_LENGTH, CALL_BACK_WORDS_A_DAY, callBackWord } from '../rules/call-back-words';
import { AppealChanges } from './appeal-changes';

/**
 * Makes a word for one contact whom an officer of the case is about to ring, or has on the line. It is answered once and
 * kept by nobody: what the database has cannot be turned back into it.
 */
@Injectable()
export class MakeCallBackWord {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly words: CallBackWordList,
    private readonly directory: OfficerDirectory,
    private readonly changes: AppealChanges,
  ) {}

  /** The officer's words of today for an appeal of theirs, newest first. */
  async madeToday(actor: OfficerActor, slug: string): Promise<CallBackWord[]> {
    const { id } = await this.ownAppeal(actor, slug);
    return this.words.madeBy(actor.id, id, this.changes.today());
  }

  async run(actor: OfficerActor, slug: string): Promise<string> {
    const colleague = await this.directory.byId(actor.id);
    const name = [colleague?.rank, actor.name].filter(Boolean).join(' ');
    return this.changes.within(async (tx) => {
      const appeal = await this.ownAppeal(actor, slug, tx);
      const day = this.changes.today();
      if ((await this.words.countOf(tx, actor.id, day)) >= CALL_BACK_WORDS_A_DAY)
        throw refuseAppeal('call_back_too_many_made');
      const { id, word } = await this.add(tx, appeal, { madeBy: actor.id, madeByName: name, day });
      const acted = { appeal, edition: { id: appeal.id, number: 0 } };
      await this.changes.say(tx, actor, acted, {
        act: 'appeal.call_back_word_made',
        verb: 'collection',
        facts: { edition: null, word: id },
      });
      return word;
    });
  }

  /** A guest of another force rings in the name of their own. */
  private async ownAppeal(actor: OfficerActor, slug: string, tx?: Tx): Promise<Appeal> {
    const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
    if (appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    if (isPracticeName(appeal.slug)) throw refuseAppeal('appeal_is_practice');
    return appeal;
  }

  private async add(
    tx: Tx,
    { id: appealId, forceId }: Appeal,
    made: Pick<CallBackWord, 'madeBy' | 'madeByName' | 'day'>,
  ): Promise<{ readonly id: string; readonly word: string }> {
    for (;;) {
      const id = newId();
      const word = callBackWord(randomBytes(CALL_BACK_LENGTH));
      const wordMac = this.words.macOf(made.day, word);
      const row = { id, forceId, appealId, wordMac, ...made, madeAt: this.changes.now(), usedAt: null };
      if (await this.words.add(tx, row)) return { id, word };
    }
  }
}
