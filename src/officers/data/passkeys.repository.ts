import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, DataSource, newId, violates, type Config, type Tx } from '../../platform';
import { nodeMac, sameBytes } from '../../vault';
import { shownCredentialId, shownPasskey, type KeptPasskey, type PasskeySite } from '../../vault/opening';
import { refuseOfficer } from '../officers.errors';
import { NodeSecrets } from './node-secrets';
import { OfficerPasskey } from './officer-passkey.entity';

/** What a browser answered, and the challenge it was asked with. */
export interface ShownAnswer {
  readonly answer: string;
  readonly challenge: string;
}

/** Passkeys of officers. A row without the node's mark is none. */
@Injectable()
export class Passkeys {
  /** Of the configured public address: never of what a request says its host is. */
  readonly site: PasskeySite;

  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
    @Inject(CONFIG) { baseUrl }: Config,
  ) {
    const { hostname, origin } = new URL(baseUrl);
    this.site = { host: hostname, origin };
  }

  /** Newest first. */
  async ofOfficer(officerId: string, tx?: Tx): Promise<OfficerPasskey[]> {
    const rows = await (tx ?? this.db.manager).find(OfficerPasskey, {
      where: { officerId },
      order: { madeAt: 'DESC' },
    });
    return rows.filter((row) => sameBytes(row.mac, this.mac(row)));
  }

  async add(tx: Tx, made: KeptPasskey, { officerId, name, madeAt }: NewPasskey): Promise<void> {
    const row = { officerId, credentialId: made.credentialId, publicKey: made.publicKey };
    const kept = {
      ...row,
      mac: this.mac(row),
      counter: String(made.counter),
      name,
      madeAt,
      lastUsedAt: null,
    };
    try {
      await tx.insert(OfficerPasskey, { id: newId(), ...kept });
    } catch (error) {
      if (violates(error, 'officer_passkeys_credential_key')) throw refuseOfficer('passkey_known');
      throw error;
    }
  }

  /** True when the answer is that of a passkey of this officer, to this very challenge. */
  async show(tx: Tx, officerId: string, { answer, challenge }: ShownAnswer, now: Date): Promise<boolean> {
    const credentialId = shownCredentialId(answer);
    const one = (await this.ofOfficer(officerId, tx)).find((each) => each.credentialId === credentialId);
    if (!one) return false;
    const kept = { ...one, counter: Number(one.counter) };
    const counter = await shownPasskey(this.site, answer, challenge, kept);
    if (counter === null) return false;
    const used = { counter: String(counter), lastUsedAt: now };
    await tx.update(OfficerPasskey, { id: one.id }, used);
    return true;
  }

  /** Whether there was one of theirs. */
  async remove(tx: Tx, officerId: string, id: string): Promise<boolean> {
    return (await tx.delete(OfficerPasskey, { id, officerId })).affected === 1;
  }

  async removeAllOf(tx: Tx, officerId: string): Promise<void> {
    await tx.delete(OfficerPasskey, { officerId });
  }

  private mac({ officerId, credentialId, publicKey }: Omit<KeptPasskey, 'counter'> & { officerId: string }) {
    return nodeMac(this.secrets.key('second_factors'), 'passkey', officerId, credentialId, publicKey);
  }
}

export interface NewPasskey {
  readonly officerId: string;
  readonly name: string;
  readonly madeAt: Date;
}
