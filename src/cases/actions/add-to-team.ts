import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Keyring } from '../../officers';
import { UnitOfWork } from '../../platform';
import type { Part } from '../rules/team';
import { AdmitMember, type Admission } from './admit-member';
import { TeamKeeping } from './team-keeping';

/** Somebody for a case's team. A lead is appointed from those who are on it. */
export interface TeamAddition {
  readonly ref: string;
  readonly email: string;
  readonly part: Exclude<Part, 'lead'>;
}

/**
 * Adds an officer: a colleague who reads, a guest of another force, or press without a key. Whoever has no certified
 * keys yet waits; the word of the member who added them is signed, so that nobody else can put them there.
 */
@Injectable()
export class AddToTeam {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly keeping: TeamKeeping,
    private readonly admit: AdmitMember,
  ) {}

  run(actor: OfficerActor, { ref, email, part }: TeamAddition): Promise<Admission> {
    return this.keyring.withKeys(actor, (keys) =>
      this.work.run(async (tx) => {
        const entered = await this.keeping.enter(tx, actor, ref);
        const officer = await this.admit.candidate(entered, email, part);
        return this.admit.run(tx, { actor, keys }, entered, officer, part);
      }),
    );
  }
}
