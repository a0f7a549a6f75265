import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { CONFIG, type Config } from '../../platform';
import { randomBytes } from '../../vault';
import {
  newOfficerSeed,
  officerKeys,
  passwordKeys,
  SALT_BYTES,
  wrapOfficerSeed,
  type OfficerSeed,
} from '../../vault/opening';
import { ForceRoots } from '../data/force-roots';
import { NodeSecrets } from '../data/node-secrets';
import type { OfficerPassword } from '../data/officer-password.entity';
import type { Enrolment } from '../data/officers.repository';
import type { OfficerOfForce } from '../data/signed-in-actor';
import { certifiedUntil } from '../rules/certificate-life';

/** What enrolment leaves behind: public halves and their certificate, and the wrap of the seed. */
export interface OfficerKeyRows {
  readonly enrolment: Enrolment;
  readonly password: OfficerPassword;
}

/** A new seed under a password (TIP-PROTOCOL section 3). The slow part of enrolment, outside any transaction. */
@Injectable()
export class MakeOfficerKeys {
  constructor(
    private readonly roots: ForceRoots,
    private readonly secrets: NodeSecrets,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(officer: OfficerOfForce, password: string): Promise<OfficerKeyRows> {
    const seed = newOfficerSeed();
    try {
      const wrapped = await this.wrapped(officer.id, seed, password);
      return { enrolment: await this.published(officer, seed), password: wrapped };
    } finally {
      seed.wipe();
    }
  }

  private async wrapped(officerId: string, seed: OfficerSeed, password: string): Promise<OfficerPassword> {
    const { passes, memoryBytes } = this.config.passwordHashing;
    const salt = randomBytes(SALT_BYTES);
    const keys = await passwordKeys(password, salt, { passes, memoryBytes }, this.secrets.pepper);
    try {
      const wrappedSeed = wrapOfficerSeed(seed, keys.key, officerId, 'password');
      const { verifierHash } = keys;
      const cost = { passes, memoryBytes: String(memoryBytes) };
      return { officerId, salt, ...cost, verifierHash, wrappedSeed, changedAt: this.clock.now() };
    } finally {
      keys.wipe();
    }
  }

  /** Where the root is offline there is no certificate yet, and nobody seals anything to this officer. */
  private async published({ id, forceId }: OfficerOfForce, seed: OfficerSeed): Promise<Enrolment> {
    const enrolledAt = this.clock.now();
    const keys = officerKeys(seed);
    keys.wipe();
    const { boxKey, signKey } = keys;
    const notAfter = certifiedUntil(enrolledAt);
    const certificate = await this.roots.certify({ forceId, officerId: id, boxKey, signKey, notAfter });
    return { enrolledAt, boxKey, signKey, certificate, certifiedUntil: certificate && notAfter };
  }
}
