import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { VaultRefused } from '../../vault';
import { officerSessionLookup, openOfficerSession, type OfficerSeed } from '../../vault/opening';
import { isAlive } from '../rules/session-lifetime';
import { Officers } from './officers.repository';
import { Sessions } from './sessions.repository';
import { isOfficerOfForce, type OfficerOfForce } from './signed-in-actor';

/** Somebody whose password was right, between the two steps of signing in. */
export interface HalfSession {
  readonly officer: OfficerOfForce;
  readonly sidHash: Buffer;
  /** Opens what the password opened. The receiver wipes it. */
  seed(): OfficerSeed;
}

/** Finds who stands between the two steps, by what only their browser holds. */
@Injectable()
export class HalfSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** null for what is none, was one too long ago, or is an open session. */
  async find(half: string): Promise<HalfSession | null> {
    const lookup = lookupOf(half);
    const session = lookup && (await this.sessions.bySidHash(lookup));
    if (!session || session.stage !== 'second_factor' || !isAlive(session, this.clock.now())) return null;
    const officer = await this.officers.byId(session.officerId);
    if (!officer || officer.state !== 'enrolled' || !isOfficerOfForce(officer)) return null;
    if (!this.sessions.isOurs(session, officer)) return null;
    const claim = { officerId: officer.id, expiresAt: session.expiresAt };
    return {
      officer,
      sidHash: session.sidHash,
      seed: () => openOfficerSession(half, session.sealedSeed, claim, this.clock.now()),
    };
  }
}

function lookupOf(half: string): Buffer | null {
  try {
    return officerSessionLookup(half);
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return null;
    throw refusal;
  }
}
