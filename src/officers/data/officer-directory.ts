import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { CLOCK, type Clock, type Role } from '../../kernel';
import { DataSource, type Tx } from '../../platform';
import { keyFingerprint, verifyOfficerCertificate, VaultRefused } from '../../vault';
import type { OfficerState } from '../rules/officer-state';
import { ForceRoots } from './force-roots';
import { Officer } from './officer.entity';

/** An officer as colleagues see them. */
export interface Colleague {
  readonly id: string;
  readonly forceId: string;
  readonly name: string;
  readonly rank: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: OfficerState;
}

/** An enrolled officer whose public keys the force's root vouches for, today. */
export interface CertifiedOfficer extends Colleague {
  readonly boxPublicKey: Buffer;
  readonly signPublicKey: Buffer;
  /** The keys in a form people can compare aloud. */
  readonly fingerprint: string;
}

/** An officer whose signatures of the past count: the root certified these keys once, whatever came after. */
export interface OnceCertifiedOfficer {
  readonly id: string;
  readonly forceId: string;
  readonly signPublicKey: Buffer;
  /** What they sign today counts too: enrolled, not revoked, certificate not run out. */
  readonly current: boolean;
}

/** Who works here, and whose keys may be trusted. */
@Injectable()
export class OfficerDirectory {
  constructor(
    private readonly db: DataSource,
    private readonly roots: ForceRoots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody of the force, by name; revoked ones too, because old entries name them. */
  async inForce(forceId: string): Promise<Colleague[]> {
    const rows = await this.db.getRepository(Officer).find({ where: { forceId }, order: { name: 'ASC' } });
    return rows.map(colleague);
  }

  /** Anybody of any force: a guest on a case team is named by id. */
  async byId(id: string): Promise<Colleague | null> {
    return one(await this.db.getRepository(Officer).findOneBy({ id, kind: 'officer' }));
  }

  async byIds(ids: readonly string[], tx?: Tx): Promise<Colleague[]> {
    const rows = await (tx ?? this.db.manager).findBy(Officer, { id: In([...ids]), kind: 'officer' });
    return rows.map(colleague);
  }

  /** For naming a guest: an e-mail is unique over all forces. */
  async byEmail(email: string): Promise<Colleague | null> {
    const found = await this.db
      .getRepository(Officer)
      .findOneBy({ email: email.toLowerCase(), kind: 'officer', state: Not('revoked') });
    return one(found);
  }

  /**
   * Those of them whose keys may be sealed to or believed: enrolled, not revoked, with a certificate that verifies
   * against the force's root now. Keys that somebody wrote into a row are in nobody's certificate.
   */
  async certified(ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, CertifiedOfficer>> {
    const rows = await (tx ?? this.db.manager).findBy(Officer, {
      id: In([...ids]),
      kind: 'officer',
      state: 'enrolled',
    });
    const found = new Map<string, CertifiedOfficer>();
    for (const row of rows) {
      const certified = await this.vouchedFor(row, this.clock.now());
      if (certified) found.set(row.id, certified);
    }
    return found;
  }

  /**
   * Those of them whom the root certified at any time, for signatures that were given then: who opened a case stays
   * its opener after leaving the force.
   */
  async onceCertified(ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, OnceCertifiedOfficer>> {
    const rows = await (tx ?? this.db.manager).findBy(Officer, { id: In([...ids]), kind: 'officer' });
    const now = this.clock.now();
    const found = new Map<string, OnceCertifiedOfficer>();
    for (const row of rows) {
      const until = row.certifiedUntil;
      const once = until && (await this.vouchedFor(row, new Date(until.getTime() - 1000)));
      if (!once) continue;
      const { id, forceId, signPublicKey } = once;
      found.set(id, { id, forceId, signPublicKey, current: row.state === 'enrolled' && until > now });
    }
    return found;
  }

  private async vouchedFor(officer: Officer, at: Date): Promise<CertifiedOfficer | null> {
    const { forceId, boxKey, signKey, certificate, certifiedUntil } = officer;
    if (!forceId || !boxKey || !signKey || !certificate || !certifiedUntil) return null;
    const root = await this.roots.publicKey(forceId);
    if (!root) return null;
    const claim = { forceId, officerId: officer.id, boxKey, signKey, notAfter: certifiedUntil };
    try {
      verifyOfficerCertificate(claim, certificate, [root], at);
    } catch (refusal) {
      if (refusal instanceof VaultRefused) return null;
      throw refusal;
    }
    const fingerprint = keyFingerprint(boxKey, signKey);
    return { ...colleague(officer), boxPublicKey: boxKey, signPublicKey: signKey, fingerprint };
  }
}

const one = (officer: Officer | null): Colleague | null => officer && colleague(officer);

function colleague({ id, forceId, name, rank, email, roles, state }: Officer): Colleague {
  return { id, forceId: forceId ?? '', name, rank, email, roles, state };
}
