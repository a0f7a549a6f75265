import { PictureRefused } from './picture-refused';

/** The time one picture may take in all, shared by every step of its work. */
export class Deadline {
  private readonly end: number;

  constructor(seconds: number) {
    this.end = performance.now() + seconds * 1000;
  }

  /** What is left, in the whole seconds that libvips counts in. Refuses the picture when nothing is. */
  secondsLeft(): number {
    const left = Math.ceil((this.end - performance.now()) / 1000);
    if (left < 1) throw new PictureRefused('too_slow');
    return left;
  }
}
