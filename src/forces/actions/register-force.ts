import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { newId, UnitOfWork } from '../../platform';
import type { Force } from '../data/force.entity';
import { Forces } from '../data/forces';
import { refuseForce } from '../forces.errors';
import { registrationFaults, type ForceRegistration } from '../rules/force-registration';

/** Sets up a force. Done by the command line and the demo: no officer can exist before their force does. */
@Injectable()
export class RegisterForce {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forces: Forces,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: ForceRegistration): Promise<Omit<Force, 'position'>> {
    const faults = registrationFaults(input);
    if (faults.length > 0) throw refuseForce('force_not_valid', {}, faults);
    const force = { ...input, id: newId(), createdAt: this.clock.now() };
    await this.work.run(async (tx) => {
      await this.forces.add(tx, force);
      await this.audit.record(tx, {
        actor,
        forceId: force.id,
        act: 'force.registered',
        verb: 'collection',
        subject: { kind: 'force', id: force.id },
      });
    });
    this.forces.lookAgain();
    return force;
  }
}
