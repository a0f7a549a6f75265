import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, may, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { ForcesNamingLines } from '../data/naming-lines';
import { changedParts, namingProblems, tidied, type NamingLines } from '../rules/naming-lines';

/** Sets what a force says when social media names somebody. The log is told which parts changed, and no word of them. */
@Injectable()
export class SetNamingLines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: ForcesNamingLines,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What stands there already is no change. */
  async run(actor: OfficerActor, typed: NamingLines): Promise<void> {
    if (!may(actor.roles, 'forces.settings')) throw refuseAppeal('appeal_settings_not_yours');
    const lines = tidied(typed);
    const problems = namingProblems(lines);
    if (problems.length > 0) throw refuseAppeal('naming_not_valid', {}, problems);
    const { id: officerId, forceId } = actor;
    await this.work.run(async (tx) => {
      const before = await this.kept.of(forceId, tx);
      const changed = changedParts(before.lines, lines);
      if (changed.length === 0) return;
      const row = { forceId, number: before.number + 1, lines, officerId, keptAt: this.clock.now() };
      if (!(await this.kept.keep(tx, row))) throw refuseAppeal('naming_changed_meanwhile');
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'force.naming_lines_set',
        verb: 'alteration',
        subject: { kind: 'force', id: forceId },
        facts: { parts: changed.join(', ') },
      });
    });
  }
}
