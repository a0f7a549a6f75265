import { Injectable } from '@nestjs/common';
import { OfficerDirectory } from '../../officers';
import { Cases } from '../data/cases';
import { staffsIntake } from '../rules/team';
import type { KeyGiver } from './give-key';
import { OpenIntake } from './open-intake';
import { StaffIntake } from './staff-intake';

/**
 * The force's intake case (TIP-PROTOCOL section 6): where a tip goes when its own case's key cannot be proven. It
 * appears by itself with the first two of the incident room, and every later one is let in by a colleague's keys.
 */
@Injectable()
export class KeepIntake {
  constructor(
    private readonly cases: Cases,
    private readonly officers: OfficerDirectory,
    private readonly open: OpenIntake,
    private readonly staff: StaffIntake,
  ) {}

  async run(giver: KeyGiver): Promise<void> {
    const { roles, forceId } = giver.actor;
    if (!staffsIntake(roles)) return;
    const everybody = await this.officers.inForce(forceId);
    const room = everybody.filter((officer) => officer.state === 'enrolled' && staffsIntake(officer.roles));
    const intake = await this.cases.intakeOf(forceId);
    if (intake) await this.staff.run(giver, intake.id, room);
    else
      await this.open.run(
        giver,
        room.map(({ id }) => id),
      );
  }
}
