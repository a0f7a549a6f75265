import { Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import { system, type Role } from '../../kernel';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';
import { InviteOfficers, type Invited } from './invite-officers';

export interface FirstOfficer {
  readonly force: string;
  readonly name: string;
  readonly rank: string;
  readonly email: string;
  /** Beside administrator: in a small force one person does several things. */
  readonly roles?: readonly Role[];
}

/** A new force's administrator, invited from the command line: everybody else is invited by an administrator. */
@Injectable()
export class CreateFirstOfficer {
  constructor(
    private readonly forces: Forces,
    private readonly officers: Officers,
    private readonly invite: InviteOfficers,
  ) {}

  async run({ force: slug, name, rank, email, roles = [] }: FirstOfficer): Promise<Invited> {
    const force = await this.forces.bySlug(slug);
    if (!force) throw refuseOfficer('officer_force_unknown');
    if ((await this.officers.ofForce(force.id)).length > 0) throw refuseOfficer('officer_not_first');
    const newcomer = {
      name,
      rank,
      email: email.toLowerCase(),
      roles: [...new Set<Role>(['administrator', ...roles])],
    };
    const [invited] = await this.invite.run(system('command line'), force.id, [newcomer]);
    if (!invited) throw refuseOfficer('officer_not_valid');
    return invited;
  }
}
