import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { HalfSessions } from '../data/half-sessions';
import { SecondFactors } from '../data/second-factors';
import { SessionProofs } from '../data/session-proofs';

/** Asks a browser to show a passkey: beside the field for a code, for whoever has one. */
@Injectable()
export class AskPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly halves: HalfSessions,
    private readonly proofs: SessionProofs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of whoever is between the two steps of signing in; null where nobody is, or has a passkey. */
  async ofHalf(half: string): Promise<string | null> {
    const found = await this.halves.find(half);
    return found && this.ask(found.officer.id, found.sidHash);
  }

  /** Of whoever is signed in and has to show again that it is them. */
  of(actor: OfficerActor): Promise<string | null> {
    return this.ask(actor.id, this.proofs.sidHash(actor));
  }

  private ask(officerId: string, sidHash: Buffer): Promise<string | null> {
    const asked = { sidHash, now: this.clock.now() };
    return this.work.run((tx) => this.factors.passkeys.askToShow(tx, officerId, asked));
  }
}
