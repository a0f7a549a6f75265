import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { Forces } from '../../forces';
import { thePublic } from '../../kernel';
import { CallBackWordList } from '../data/call-back-word-list';
import { spokenWord } from '../rules/call-back-words';
import { AppealChanges } from './appeal-changes';

/** What somebody who typed the right word is told: who made it, and when. */
export interface ConfirmedCall {
  readonly force: string;
  readonly officer: string;
  readonly madeAt: Date;
}

/** Longer than the looking up takes, whatever is found: a clock at the other end learns nothing from the answer. */
const ANSWER_AFTER_MS = 400;

/**
 * Looks whether a word was made today and not used yet, and uses it up. Wrong, used, and of another day are one answer,
 * after one time. That a word was used is in the log, because of the officer; of whoever typed it nothing is kept.
 */
@Injectable()
export class CheckCallBackWord {
  constructor(
    private readonly words: CallBackWordList,
    private readonly forces: Forces,
    private readonly audit: Audit,
    private readonly changes: AppealChanges,
  ) {}

  async run(typed: string): Promise<ConfirmedCall | null> {
    const [confirmed] = await Promise.all([this.use(spokenWord(typed)), pause(ANSWER_AFTER_MS)]);
    return confirmed;
  }

  private use(word: string): Promise<ConfirmedCall | null> {
    return this.changes.within(async (tx) => {
      const mac = this.words.macOf(this.changes.today(), word);
      const used = await this.words.use(tx, mac, this.changes.now());
      if (!used) return null;
      await this.audit.record(tx, {
        actor: thePublic,
        forceId: used.forceId,
        caseId: used.caseId,
        act: 'appeal.call_back_word_used',
        verb: 'consultation',
        subject: { kind: 'call_back_word', id: used.id },
      });
      const force = await this.forces.byId(used.forceId);
      return { force: force?.name ?? '', officer: used.madeByName, madeAt: used.madeAt };
    });
  }
}
