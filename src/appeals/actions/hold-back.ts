import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import type { Tx } from '../../platform';
import { EndSchedule } from './end-schedule';
import type { EnteredAppeal } from './enter-appeal';
import { TellByMail } from './tell-by-mail';

/** Keeps an edition from going out at its moment, and lets the press office know. */
@Injectable()
export class HoldBack {
  constructor(
    private readonly end: EndSchedule,
    private readonly tell: TellByMail,
  ) {}

  async within(tx: Tx, entered: EnteredAppeal): Promise<void> {
    await this.end.within(tx, theHouse, entered, 'appeal.embargo_not_lifted');
    await this.tell.pressOffice(tx, entered.appeal, 'not_lifted');
  }
}
