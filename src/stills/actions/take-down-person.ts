import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordedSocket, takedownCause, type RecordedChange } from '../../persons-sought';
import type { Tx } from '../../platform';
import { Stills } from '../data/stills';
import { StartTakedown } from './start-takedown';

/** Starts the clock of all pictures of a person in the transaction that records why they must come down. */
@Injectable()
export class TakeDownPerson implements OnModuleInit {
  constructor(
    private readonly socket: RecordedSocket,
    private readonly stills: Stills,
    private readonly startTakedown: StartTakedown,
  ) {}

  onModuleInit(): void {
    this.socket.register((tx, change) => this.within(tx, change));
  }

  private async within(tx: Tx, { actor, before, after }: RecordedChange): Promise<void> {
    const cause = takedownCause(before, after);
    if (!cause) return;
    const { forceId, id } = after;
    const ids = (await this.stills.ofPerson(forceId, id, tx)).map((still) => still.id);
    await this.startTakedown.within(tx, actor, forceId, ids, cause);
  }
}
