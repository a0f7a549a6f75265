import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { StatementKind } from '../../vault';
import { signStatement } from '../../vault/opening';
import { Keyring } from '../data/keyring';
import { OfficerDirectory } from '../data/officer-directory';
import type { OfficerSignature } from '../data/officer-signature';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';

/**
 * Puts the name of whoever is signed in under a text, for the features that may not touch keys. Refuses an officer whose
 * keys the force's root does not vouch for today: nobody elsewhere could tell whose signature it is.
 */
@Injectable()
export class SignAsOfficer {
  constructor(
    private readonly keyring: Keyring,
    private readonly directory: OfficerDirectory,
    private readonly officers: Officers,
  ) {}

  async run(actor: OfficerActor, kind: StatementKind, bytes: Uint8Array): Promise<OfficerSignature> {
    const certified = (await this.directory.certified([actor.id])).get(actor.id);
    const officer = await this.officers.byId(actor.id);
    if (!certified || !officer?.certificate || !officer.certifiedUntil)
      throw refuseOfficer('officer_not_certified');
    const signature = await this.keyring.withKeys(actor, (keys) =>
      signStatement(keys, { kind, officerId: actor.id, bytes }),
    );
    return {
      algorithm: 'Ed25519',
      forceId: certified.forceId,
      officerId: actor.id,
      boxKey: certified.boxPublicKey.toString('hex'),
      signKey: certified.signPublicKey.toString('hex'),
      certificate: officer.certificate.toString('hex'),
      certifiedUntil: officer.certifiedUntil.toISOString(),
      signature: signature.toString('hex'),
    };
  }
}
