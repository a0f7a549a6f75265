import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { OfficerDirectory, type Colleague } from '../../officers';
import { RunningTakedowns, type RunningTakedown } from '../../stills';
import { AppealsOfOfficer, type OfficersAppeal } from './appeals-of-officer';
import { AuthorityQueue, type QueuedEdition } from './authority-queue';
import { ChangesSince, type Change } from './changes-since';
import { namedIn } from './named-in';

/** The press office's board, as one officer may see it. */
export interface PressBoard {
  readonly now: Date;
  /** Since when it says what changed. */
  readonly since: Date;
  /** Newest first. */
  readonly appeals: readonly OfficersAppeal[];
  /** What waits for authority, in the order in which it is decided on. */
  readonly queue: readonly QueuedEdition[];
  readonly takedowns: readonly RunningTakedown[];
  readonly changes: readonly Change[];
  /** Everybody named on it, by id. */
  readonly people: ReadonlyMap<string, Colleague>;
}

/** Gathers the board by a fixed number of questions, however many appeals there are. */
@Injectable()
export class PressBoards {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly queue: AuthorityQueue,
    private readonly takedowns: RunningTakedowns,
    private readonly changes: ChangesSince,
    private readonly officers: OfficerDirectory,
  ) {}

  async of(actor: OfficerActor, { since, now }: Pick<PressBoard, 'since' | 'now'>): Promise<PressBoard> {
    const appeals = await this.ofOfficer.all(actor);
    const real = appeals.filter(({ inCase }) => !inCase.practice);
    const changes = await this.changes.of(actor, real, { since, now });
    const doers = changes.flatMap(({ by }) => by ?? []);
    const named = new Set([...appeals.flatMap(({ latest }) => namedIn(latest)), ...doers]);
    const people = await this.officers.byIds([...named]);
    return {
      now,
      since,
      appeals,
      queue: (await this.queue.of(actor)).filter(({ standing }) => standing !== 'ring'),
      takedowns: await this.takedowns.of(actor),
      changes,
      people: new Map(people.map((one) => [one.id, one])),
    };
  }
}
