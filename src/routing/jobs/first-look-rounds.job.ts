import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../jobs';
import { RemindFirstLooks } from '../actions/remind-first-looks';

/** Looks every minute for people pictured who have waited too long. */
@Injectable()
export class FirstLookRounds implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly remind: RemindFirstLooks,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'remind of first looks', everyMs: 60_000, run: () => this.remind.run() });
  }
}
