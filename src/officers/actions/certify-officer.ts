import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { verifyOfficerCertificate, VaultRefused, type OfficerCertificate } from '../../vault';
import { certificateIn } from '../data/certificate-request';
import { ForceRoots } from '../data/force-roots';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';

/**
 * Takes the certificate that the custodians made offline with the force's root key (TIP-PROTOCOL section 9). What
 * does not verify against the public half that is configured here changes nothing.
 */
@Injectable()
export class CertifyOfficer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: Officers,
    private readonly roots: ForceRoots,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `request` as it was carried to the offline machine, `signature` as it came back. */
  async run(actor: Actor, request: string, signature: string): Promise<void> {
    const certificate = certificateIn(request);
    if (!certificate) throw refuseOfficer('certificate_not_valid');
    await this.take(actor, certificate, Buffer.from(signature.trim(), 'hex'));
  }

  private async take(actor: Actor, certificate: OfficerCertificate, signature: Buffer): Promise<void> {
    const { forceId, officerId, boxKey, signKey, notAfter } = certificate;
    const root = await this.roots.publicKey(forceId);
    if (!root || !holds(certificate, signature, root, this.clock.now())) {
      throw refuseOfficer('certificate_not_valid');
    }
    await this.work.run(async (tx) => {
      const officer = await this.officers.lock(tx, forceId, officerId);
      if (officer?.state !== 'enrolled') throw refuseOfficer('officer_not_found');
      const theirs = officer.boxKey?.equals(boxKey) === true && officer.signKey?.equals(signKey) === true;
      if (!theirs) throw refuseOfficer('certificate_not_valid');
      await this.officers.certify(tx, officerId, signature, notAfter);
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'officer.certified',
        verb: 'alteration',
        subject: { kind: 'officer', id: officerId },
      });
    });
  }
}

function holds(certificate: OfficerCertificate, signature: Buffer, root: Buffer, now: Date): boolean {
  try {
    verifyOfficerCertificate(certificate, signature, [root], now);
    return true;
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return false;
    throw refusal;
  }
}
