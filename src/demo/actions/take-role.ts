import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { SignIn } from '../../officers';
import { refuseDemo } from '../demo.errors';
import { DEMO_PASSWORD, demoOfficer } from '../rules/demo-cast';

export interface RoleTaken {
  readonly actor: OfficerActor;
  readonly token: string;
}

/** Signs a browser in as somebody of the demo, by the password that everybody of the demo has. */
@Injectable()
export class TakeRole {
  constructor(private readonly signIn: SignIn) {}

  /** `replaces` is the session the browser still held: it ends, as at any sign-in. */
  async run(email: string, replaces: string | null): Promise<RoleTaken> {
    if (!demoOfficer(email)) throw refuseDemo('demo_role_unknown');
    const answer = await this.signIn.run({ email, password: DEMO_PASSWORD, device: null, replaces });
    if (answer.ok) return answer;
    if (answer.code === 'second_factor_needed') throw refuseDemo('demo_second_factor');
    const { retryAfterSeconds } = answer;
    throw refuseDemo('demo_busy', retryAfterSeconds > 0 ? { retryAfterSeconds } : {});
  }
}
