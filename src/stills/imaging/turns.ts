import { ImagingUnavailable } from './picture-refused';

/**
 * Lets a few pieces of work run at once and a few more wait, first come first served. Every picture in work holds
 * its bytes and its pixels in memory, so the line has an end: whoever comes after it is told so at once.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.begin();
    try {
      return await work();
    } finally {
      this.end();
    }
  }

  private async begin(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.mayWait) throw new ImagingUnavailable();
    await new Promise<void>((begin) => this.waiting.push(begin));
  }

  /** The place passes straight to the next in line, so that nobody who comes just now can slip in before them. */
  private end(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
