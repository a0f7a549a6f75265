import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, placeOf, type Clock } from '../../kernel';
import { hash, randomBytes } from '../../vault';
import { refuseAppeal } from '../appeals.errors';
import { CALL_BACK_TRIES } from '../rules/call-back-words';

/** Beyond so many places nobody new is counted: the count must not become the flood. */
const PLACES = 50_000;

/**
 * Counts tries of call-back words from one place, in the memory of this process and nowhere else. No address is kept: a
 * place is its hash with a key that is made at the start, and every ten minutes forget the last.
 */
@Injectable()
export class WordTries {
  private readonly key = randomBytes(32);
  private readonly counted = new Map<string, number>();
  private ends = 0;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts before anything is looked up, so that a hundred tries at once are a hundred. */
  pass(address: string): void {
    const now = this.clock.now().getTime() / 1000;
    if (now >= this.ends || this.ends - now > CALL_BACK_TRIES.seconds) {
      this.counted.clear();
      this.ends = now + CALL_BACK_TRIES.seconds;
    }
    const place = hash(Buffer.concat([this.key, Buffer.from(placeOf(address))])).toString('base64');
    const before = this.counted.get(place) ?? 0;
    if (before >= CALL_BACK_TRIES.tries)
      throw refuseAppeal('call_back_too_many_tries', { retryAfterSeconds: Math.ceil(this.ends - now) });
    if (before > 0 || this.counted.size < PLACES) this.counted.set(place, before + 1);
  }
}
