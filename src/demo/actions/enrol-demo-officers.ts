import { Injectable } from '@nestjs/common';
import { RegisterForce } from '../../forces';
import { system, type OfficerActor } from '../../kernel';
import { AcceptInvitation, InviteOfficers, SignIn } from '../../officers';
import { DEMO_FORCES, DEMO_PASSWORD, type DemoForce } from '../rules/demo-cast';

const loader = system('demo');

/** Somebody of the demo, signed in, by e-mail. */
export type SignedInAs = (email: string) => Promise<OfficerActor>;

/** Registers both forces and takes everybody from invitation to keys of their own. */
@Injectable()
export class EnrolDemoOfficers {
  constructor(
    private readonly registerForce: RegisterForce,
    private readonly invite: InviteOfficers,
    private readonly accept: AcceptInvitation,
    private readonly signIn: SignIn,
  ) {}

  async run(): Promise<SignedInAs> {
    for (const force of DEMO_FORCES) await this.enrolForce(force);
    const actors = new Map<string, Promise<OfficerActor>>();
    return (email) => {
      const known = actors.get(email) ?? this.signedIn(email);
      actors.set(email, known);
      return known;
    };
  }

  private async enrolForce({ officers, ...force }: DemoForce): Promise<void> {
    const { id } = await this.registerForce.run(loader, { ...force, publicHost: null });
    const newcomers = officers.map(({ email, name, rank, roles }) => ({ email, name, rank, roles }));
    const invited = await this.invite.run(loader, id, newcomers);
    // Together: making keys is slow on purpose, and two at a time are made anyway.
    await Promise.all(
      invited.map(({ newcomer, invitation }) =>
        this.accept.run({ email: newcomer.email, code: invitation.code, password: DEMO_PASSWORD }),
      ),
    );
  }

  private async signedIn(email: string): Promise<OfficerActor> {
    const attempt = { email, password: DEMO_PASSWORD, device: null, replaces: null };
    const answer = await this.signIn.run(attempt);
    if (!answer.ok) throw new Error(`The demo's ${email} could not sign in: ${answer.code}`);
    return answer.actor;
  }
}
