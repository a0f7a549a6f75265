import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import type { StatementKind } from '../../vault';
import { signStatement } from '../../vault/opening';
import { Keyring } from '../data/keyring';
import { OfficerDirectory } from '../data/officer-directory';
import type { OfficerSignature } from '../data/officer-signature';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';

const CANNOT_SIGN = new Set(['officer_not_certified', 'keys_not_open']);

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

  async run(actor: OfficerActor, kind: StatementKind, bytes: Uint8Array, tx?: Tx): Promise<OfficerSignature> {
    const certified = (await this.directory.certified([actor.id], tx)).get(actor.id);
    const officer = await this.officers.byId(actor.id, tx);
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

  /**
   * The same as part of a larger act that must not fail for want of a signature: null where nobody can sign, because
   * the house acts itself, the keys are not open, or the certificate has run out.
   */
  async ifAble(
    tx: Tx,
    actor: Actor,
    kind: StatementKind,
    bytes: Uint8Array,
  ): Promise<OfficerSignature | null> {
    if (actor.kind !== 'officer') return null;
    try {
      return await this.run(actor, kind, bytes, tx);
    } catch (error) {
      if (error instanceof DomainError && CANNOT_SIGN.has(error.code)) return null;
      throw error;
    }
  }
}
