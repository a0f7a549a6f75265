import { Injectable } from '@nestjs/common';
import { refuseOfficer } from '../officers.errors';
import { Invitations } from './invitations.repository';
import { OfficerDirectory, type Colleague } from './officer-directory';

/** An officer as the force's administrator sees them. */
export interface ForceMember extends Colleague {
  /** Of the keys the force's root vouches for; null while it vouches for none. */
  readonly fingerprint: string | null;
  /** Until when an unused code works; null when there is none that does. */
  readonly invitedUntil: Date | null;
}

/** Everybody of one force, with how far each has come. */
@Injectable()
export class ForceMembers {
  constructor(
    private readonly directory: OfficerDirectory,
    private readonly invitations: Invitations,
  ) {}

  async ofForce(forceId: string): Promise<ForceMember[]> {
    const colleagues = await this.directory.inForce(forceId);
    const ids = colleagues.map(({ id }) => id);
    const certified = await this.directory.certified(ids);
    const open = await this.invitations.openUntil(ids);
    return colleagues.map((colleague) => ({
      ...colleague,
      fingerprint: certified.get(colleague.id)?.fingerprint ?? null,
      invitedUntil: open.get(colleague.id) ?? null,
    }));
  }

  /** One of them; nobody of another force, who is not there at all. */
  async member(forceId: string, id: string): Promise<ForceMember> {
    const found = (await this.ofForce(forceId)).find((member) => member.id === id);
    if (!found) throw refuseOfficer('officer_not_found');
    return found;
  }
}
