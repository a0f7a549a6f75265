import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { londonClock } from '../data/london-clock';
import type { Appeal } from '../data/appeal.entity';
import { Deciders } from '../data/deciders';
import { DutyTurns } from '../data/duty-turns';
import type { Edition } from '../data/edition.entity';
import { EditionRecords } from '../data/edition-records';
import { mayShowChild } from '../data/may-show-child';
import { RankTables } from '../data/rank-tables';
import { isOutOfHours, reminded, type ReminderSettings } from '../rules/authority-reminder';

/** Finds whom a reminder is for. */
@Injectable()
export class RemindedPeople {
  constructor(
    private readonly cases: Cases,
    private readonly records: EditionRecords,
    private readonly ranks: RankTables,
    private readonly deciders: Deciders,
    private readonly duty: DutyTurns,
  ) {}

  async of(
    { forceId, caseId }: Appeal,
    edition: Edition,
    { now, settings, already }: { now: Date; settings: ReminderSettings; already: readonly string[] },
  ): Promise<string[]> {
    const inCase = await this.cases.byId(forceId, caseId);
    const record = await this.records.one(edition);
    const release = { mayShowChild: mayShowChild(record), offenceType: inCase?.offenceType ?? '' };
    const { rank } = await this.ranks.needed(forceId, release);
    const turns = await this.duty.at(forceId, now);
    const people = {
      deciders: await this.deciders.of(forceId, rank, record.drafterIds),
      onDuty: await this.deciders.stillHere(turns.map(({ officerId }) => officerId)),
    };
    return reminded(people, isOutOfHours(londonClock(now), settings), already).map(({ id }) => id);
  }
}
