import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseOfficer } from '../officers.errors';
import { Keyring } from './keyring';
import { Officers } from './officers.repository';
import { Sessions } from './sessions.repository';

/** When the second factor was last proved in the session somebody came with. */
@Injectable()
export class SessionProofs {
  constructor(
    private readonly keyring: Keyring,
    private readonly officers: Officers,
    private readonly sessions: Sessions,
  ) {}

  /** null while only the password was given. */
  provedAt(actor: OfficerActor): Date | null {
    return this.keyring.sessionOf(actor)?.provedAt ?? null;
  }

  /** Of the session somebody came with. */
  sidHash(actor: OfficerActor): Buffer {
    const shown = this.keyring.sessionOf(actor);
    if (!shown) throw refuseOfficer('keys_not_open');
    return shown.sidHash;
  }

  /** From now on it counts as proved at this moment. */
  async mark(tx: Tx, actor: OfficerActor, provedAt: Date): Promise<void> {
    const shown = this.keyring.sessionOf(actor);
    if (!shown) throw refuseOfficer('keys_not_open');
    const officer = await this.officers.lock(tx, actor.forceId, actor.id);
    const session = await this.sessions.bySidHash(shown.sidHash, tx);
    if (officer && session) await this.sessions.prove(tx, session, officer, provedAt);
  }

  /** Every other session of theirs ends: what they were begun with no longer counts. */
  async endOthers(tx: Tx, actor: OfficerActor): Promise<void> {
    const shown = this.keyring.sessionOf(actor);
    if (shown) await this.sessions.endOthersOf(tx, actor.id, shown.sidHash);
  }
}
