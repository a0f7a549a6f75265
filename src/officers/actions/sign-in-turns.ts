import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { SignInLanes } from '../data/sign-in-lanes.repository';
import { counted, remainingWait } from '../rules/sign-in-pace';

/** Makes those who guess wait, at the password and at the second factor alike (`rules/sign-in-pace`). */
@Injectable()
export class SignInTurns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lanes: SignInLanes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lane of what is guessed at: of a browser the officer is known in, or the one all strangers share. */
  async laneOf(guessed: string, officerId: string, device: string | null): Promise<Buffer> {
    const known = device !== null && (await this.lanes.knows(officerId, device));
    return this.lanes.laneOf(guessed, known ? device : null);
  }

  /** Counts the attempt as failed before anything is tried; answers how long it must wait instead (ms), if it must. */
  take(lane: Buffer): Promise<number> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const standing = await this.lanes.lock(tx, lane, now);
      const wait = remainingWait(standing, now);
      if (wait === 0) await this.lanes.count(tx, lane, counted(standing, now));
      return wait;
    });
  }

  /** What was tried was right: the count is taken back. */
  async passed(tx: Tx, lane: Buffer): Promise<void> {
    await this.lanes.forget(tx, lane);
    await this.lanes.sweep(tx, this.clock.now());
  }

  /** From now on this browser is no stranger to the officer. */
  async remember(tx: Tx, officerId: string, device: string | null): Promise<void> {
    if (device !== null) await this.lanes.remember(tx, officerId, device, this.clock.now());
  }
}
