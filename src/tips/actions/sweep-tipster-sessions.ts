import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { TipsterSessions } from '../data/tipster-sessions';

/** Deletes what has run out of tipsters' sessions, so that no row tells when somebody came back. */
@Injectable()
export class SweepTipsterSessions {
  constructor(
    private readonly sessions: TipsterSessions,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.work.run((tx) => this.sessions.sweep(tx, this.clock.now()));
  }
}
