import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { FactorResets } from './factor-resets.repository';
import { OfficerDirectory } from './officer-directory';
import type { SecondFactorReset } from './second-factor-reset.entity';

/** Resets that wait for a second person, with the names of those they are about. */
@Injectable()
export class WaitingResets {
  constructor(
    private readonly resets: FactorResets,
    private readonly directory: OfficerDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofForce(
    forceId: string,
  ): Promise<{ readonly resets: SecondFactorReset[]; readonly nameOf: (id: string) => string }> {
    const resets = await this.resets.waiting(forceId, this.clock.now());
    const people = await this.directory.byIds(
      resets.flatMap(({ officerId, askedBy }) => [officerId, askedBy]),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return { resets, nameOf: (id) => names.get(id) ?? '' };
  }
}
