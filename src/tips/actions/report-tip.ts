import { Inject, Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { LOGGER, UnitOfWork, type Logger, type Tx } from '../../platform';
import type { Tip } from '../data/tip.entity';
import type { TipFinding } from '../rules/tip-findings';
import { SayTipAct } from './say-tip-act';

/** Puts into the log, for the auditor and for whoever runs the node, that rows of a tip are not what somebody left there. */
@Injectable()
export class ReportTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly say: SayTipAct,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** It opened, and something about it is not as it was. */
  async found(tx: Tx, actor: OfficerActor, tip: Tip, finding: TipFinding): Promise<void> {
    await this.say.run(tx, actor, tip, {
      act: 'tip.found_changed',
      verb: 'consultation',
      facts: { finding },
    });
    this.log.error({ tip: tip.id, finding }, 'tip not as it was left');
  }

  /** It does not open at all: in a transaction of its own, because nothing else happens. */
  async unopened(actor: OfficerActor, tip: Tip, finding: string): Promise<void> {
    const act = { act: 'tip.did_not_open', verb: 'consultation', facts: { finding } } as const;
    await this.work.run((tx) => this.say.run(tx, actor, tip, act));
    this.log.error({ tip: tip.id, finding }, 'tip does not open');
  }
}
