import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { thePublic } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Tips } from '../data/tips';
import { TipsterSessions } from '../data/tipster-sessions';
import { TipsterAccess } from './tipster-access';

/** A tipster deletes their own way in, for good: the code opens nothing afterwards, and what they told us stays. */
@Injectable()
export class CloseTipsterAccess {
  constructor(
    private readonly access: TipsterAccess,
    private readonly tips: Tips,
    private readonly sessions: TipsterSessions,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  run(token: string): Promise<void> {
    return this.access.with(token, ({ tip }) =>
      this.work.run(async (tx) => {
        await this.tips.lock(tx, tip.id);
        await this.tips.removeWraps(tx, tip.id, 'S');
        await this.sessions.endAllOf(tx, tip.id);
        await this.audit.record(tx, {
          actor: thePublic,
          forceId: tip.forceId,
          caseId: tip.caseId,
          act: 'tip.tipster_access_closed',
          verb: 'erasure',
          subject: { kind: 'tip', id: tip.id },
          dayOnly: true,
        });
      }),
    );
  }
}
