import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { OfficerDirectory, type Colleague } from '../../officers';
import type { DutyTurn } from './duty-turn.entity';
import { DutyTurns } from './duty-turns';

/** Who of a force is on duty, and who can be. */
export interface Rota {
  readonly now: Date;
  readonly turns: readonly (DutyTurn & { readonly name: string })[];
  readonly dutyOfficers: readonly Colleague[];
}

/** The rota of a force with the names of those on it. */
@Injectable()
export class DutyRota {
  constructor(
    private readonly turns: DutyTurns,
    private readonly directory: OfficerDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(forceId: string): Promise<Rota> {
    const now = this.clock.now();
    const turns = await this.turns.ahead(forceId, now);
    const people = await this.directory.inForce(forceId);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      now,
      turns: turns.map((turn) => ({ ...turn, name: names.get(turn.officerId) ?? 'somebody who has left' })),
      dutyOfficers: people.filter(
        ({ state, roles }) => state === 'enrolled' && roles.includes('duty_officer'),
      ),
    };
  }

  /** The duty officer of the force under this e-mail; empty where it has none. */
  async idOf(forceId: string, email: string): Promise<string> {
    const { dutyOfficers } = await this.of(forceId);
    return dutyOfficers.find((one) => one.email === email.trim().toLowerCase())?.id ?? '';
  }
}
