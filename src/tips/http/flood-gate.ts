import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, placeOf, type Clock } from '../../kernel';
import { hash, randomBytes } from '../../vault';
import { FLOOD_LIMIT, FLOOD_PLACES } from '../rules/flood';
import { refuseTip } from '../tips.errors';

/**
 * Counts what comes from one place in a minute, in the memory of this process and nowhere else. No address is kept: a
 * place is its hash with a key that is made at the start and forgotten at the end, and each minute forgets the last.
 */
@Injectable()
export class FloodGate {
  private readonly key = randomBytes(32);
  private readonly counted = new Map<string, number>();
  private minuteEnds = 0;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** `tips_too_many` with the seconds to wait. */
  pass(address: string): void {
    const now = this.clock.now().getTime() / 1000;
    if (now >= this.minuteEnds) {
      this.counted.clear();
      this.minuteEnds = now + FLOOD_LIMIT.seconds;
    }
    const place = hash(Buffer.concat([this.key, Buffer.from(placeOf(address))])).toString('base64');
    const before = this.counted.get(place) ?? 0;
    if (before >= FLOOD_LIMIT.requests) {
      throw refuseTip('tips_too_many', { retryAfterSeconds: Math.ceil(this.minuteEnds - now) });
    }
    if (before > 0 || this.counted.size < FLOOD_PLACES) this.counted.set(place, before + 1);
  }
}
