import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DataSource } from '../../platform';
import { TipMessage } from './tip-message.entity';
import { TipWrap } from './tip-wrap.entity';

/** The sealed rows of one tip: its talk in order, and the case's wraps of its keys. */
export interface SealedTalk {
  readonly messages: readonly TipMessage[];
  readonly wraps: readonly TipWrap[];
}

/** The talks of many tips at once, for a search. */
@Injectable()
export class SealedTalks {
  constructor(private readonly db: DataSource) {}

  async of(tipIds: readonly string[]): Promise<ReadonlyMap<string, SealedTalk>> {
    const tipId = In([...tipIds]);
    const messages = await this.db
      .getRepository(TipMessage)
      .find({ where: { tipId }, order: { seq: 'ASC' } });
    const wraps = await this.db.getRepository(TipWrap).find({ where: { tipId, who: 'C' } });
    const talks = new Map(tipIds.map((id) => [id, { messages: [] as TipMessage[], wraps: [] as TipWrap[] }]));
    for (const message of messages) talks.get(message.tipId)?.messages.push(message);
    for (const wrap of wraps) talks.get(wrap.tipId)?.wraps.push(wrap);
    return talks;
  }
}
