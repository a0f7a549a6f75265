import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Keyring } from '../data/keyring';
import { Sessions } from '../data/sessions.repository';

/** Ends the session this request came with, or every session of the officer on every terminal. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly keyring: Keyring,
    private readonly audit: Audit,
  ) {}

  async run(actor: OfficerActor, { everywhere }: { readonly everywhere: boolean }): Promise<void> {
    const session = this.keyring.sessionOf(actor);
    await this.work.run(async (tx) => {
      if (everywhere) await this.sessions.endAllOf(tx, actor.id);
      else if (session) await this.sessions.end(tx, session.sidHash);
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        act: everywhere ? 'officer.signed_out_everywhere' : 'officer.signed_out',
        verb: 'consultation',
        subject: { kind: 'officer', id: actor.id },
      });
    });
  }
}
