import type { Clock } from '../../src/kernel';

/** A clock that stands still until it is set: the only thing besides randomness that tests replace. */
export class TestClock implements Clock {
  private moment: Date;

  constructor(start = '2025-12-01T09:00:00Z') {
    this.moment = new Date(start);
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: string | Date): void {
    this.moment = new Date(moment);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.moment = new Date(this.moment.getTime() + ms);
  }
}
