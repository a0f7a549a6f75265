import type { Actor } from '../../kernel';

/** Somebody who is signed in tried a door that is not theirs, perhaps more than once. */
export interface RefusedAttempt {
  readonly actor: Actor;
  readonly permission: string;
  /** Pattern of the route, never the address. */
  readonly route: string;
  readonly times: number;
  /** When they tried first. */
  readonly at: Date;
}

/** How many different attempts are kept until they are written: memory is bounded whatever anybody does. */
export const MOST_ATTEMPTS = 500;

/** Counts refused attempts between two writings, the same one once with its number. */
export class AttemptTally {
  private attempts = new Map<string, RefusedAttempt>();
  private overflow = 0;

  add(attempt: RefusedAttempt): void {
    const key = JSON.stringify([attempt.actor, attempt.permission, attempt.route]);
    const known = this.attempts.get(key);
    if (known) {
      const at = known.at < attempt.at ? known.at : attempt.at;
      this.attempts.set(key, { ...known, at, times: known.times + attempt.times });
    } else if (this.attempts.size < MOST_ATTEMPTS) this.attempts.set(key, attempt);
    else this.overflow += attempt.times;
  }

  get isEmpty(): boolean {
    return this.attempts.size === 0 && this.overflow === 0;
  }

  /** What was counted, and how many more there were than are kept; starts anew. */
  take(): { readonly attempts: readonly RefusedAttempt[]; readonly overflow: number } {
    const taken = { attempts: [...this.attempts.values()], overflow: this.overflow };
    this.attempts = new Map();
    this.overflow = 0;
    return taken;
  }

  /** What could not be written is counted again, as far as there is room. */
  giveBack({ attempts, overflow }: ReturnType<AttemptTally['take']>): void {
    attempts.forEach((attempt) => this.add(attempt));
    this.overflow += overflow;
  }
}
