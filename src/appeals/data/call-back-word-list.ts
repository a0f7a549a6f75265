import { Injectable } from '@nestjs/common';
import { NodeSecrets } from '../../officers';
import { DataSource, type Tx } from '../../platform';
import { nodeMac } from '../../vault';
import { CallBackWord } from './call-back-word.entity';

/** A word that was just used, and what whoever typed it may know. */
export interface UsedWord {
  readonly id: string;
  readonly forceId: string;
  readonly caseId: string;
  readonly madeByName: string;
  readonly madeAt: Date;
}

/** One statement for right, wrong, used and of yesterday alike: what is not found took as long to look for. */
const USE = `
  UPDATE call_back_words w SET used_at = $2 FROM appeals a JOIN cases c ON c.id = a.case_id
  WHERE NOT c.practice AND w.word_mac = $1 AND w.used_at IS NULL AND a.id = w.appeal_id
  RETURNING w.id, w.force_id AS "forceId", a.case_id AS "caseId",
    w.made_by_name AS "madeByName", w.made_at AS "madeAt"`;

/** The words that were made, by what only this node can make of them. */
@Injectable()
export class CallBackWordList {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  /** What is kept of a word on a day. Without the node's secret nobody can try the 16 million through. */
  macOf(day: string, word: string): Buffer {
    return nodeMac(this.secrets.key('call_back_words'), 'call-back-word', day, word);
  }

  /** False where another contact has been given the same word today. */
  async add(tx: Tx, word: CallBackWord): Promise<boolean> {
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(CallBackWord)
      .values(word)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as object[]).length > 0;
  }

  countOf(tx: Tx, madeBy: string, day: string): Promise<number> {
    return tx.countBy(CallBackWord, { madeBy, day });
  }

  /** Of an officer on a day and for an appeal, newest first. */
  madeBy(madeBy: string, appealId: string, day: string): Promise<CallBackWord[]> {
    return this.db.manager.find(CallBackWord, {
      where: { madeBy, appealId, day },
      order: { madeAt: 'DESC' },
    });
  }

  async use(tx: Tx, wordMac: Buffer, now: Date): Promise<UsedWord | null> {
    const [used] = await tx.query<[UsedWord[], number]>(USE, [wordMac, now]);
    return used[0] ?? null;
  }
}
