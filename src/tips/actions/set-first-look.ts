import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { FirstLooks } from '../data/first-looks';
import { isFirstLookTime } from '../rules/first-look';
import { refuseTip } from '../tips.errors';

/** Says how many minutes a force takes at most until somebody looks at what a person pictured wrote. For what comes from now on. */
@Injectable()
export class SetFirstLook {
  constructor(
    private readonly looks: FirstLooks,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  async run(actor: OfficerActor, minutes: number): Promise<void> {
    if (!isFirstLookTime(minutes)) {
      throw refuseTip('tip_first_look_not_valid', {}, [
        { field: 'minutes', code: 'tip_first_look_not_valid' },
      ]);
    }
    const { forceId } = actor;
    await this.work.run(async (tx) => {
      await this.looks.setMinutes(tx, forceId, minutes);
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'force.first_look_set',
        verb: 'alteration',
        subject: { kind: 'force', id: forceId },
        facts: { minutes },
      });
    });
  }
}
