import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import type { MyCase } from '../../data/cases';

/** Something that waits for this officer, as one row of their home page. */
export interface Waiting {
  readonly title: string;
  readonly line: string;
  readonly href: string;
  /** Said at the end of the row: how long it has waited. Null where time does not matter. */
  readonly since: Date | null;
  /** Danger to life or a broken promise: above everything else. */
  readonly urgent?: boolean;
}

export type WaitingSource = (actor: OfficerActor, cases: readonly MyCase[]) => Promise<readonly Waiting[]>;

/** Where features say what waits for an officer. They register at start-up; the home page asks them all. */
@Injectable()
export class WaitingForMe {
  private readonly sources: WaitingSource[] = [];

  register(source: WaitingSource): void {
    this.sources.push(source);
  }

  /** Urgent ones first, then what has waited longest. */
  async of(actor: OfficerActor, cases: readonly MyCase[]): Promise<Waiting[]> {
    const found = await Promise.all(this.sources.map((source) => source(actor, cases)));
    const time = ({ since }: Waiting) => since?.getTime() ?? Number.MAX_SAFE_INTEGER;
    return found
      .flat()
      .sort(
        (one, other) =>
          Number(other.urgent ?? false) - Number(one.urgent ?? false) || time(one) - time(other),
      );
  }
}
