import { generateSync } from 'otplib';
import type { OfficerActor } from '../../src/kernel';
import { SetUpAuthenticator } from '../../src/officers';
import type { TestApp } from '../support/app';

/** The telephone of an officer: shows the codes of one authenticator. */
export class Telephone {
  constructor(
    private readonly house: TestApp,
    readonly key: string,
  ) {}

  /** The code of now, or of some steps of half a minute before or after. */
  code(steps = 0): string {
    const epoch = Math.floor(this.house.clock.now().getTime() / 1000) + steps * 30;
    return generateSync({ secret: this.key.replace(/ /g, ''), epoch });
  }

  /** The next code: half a minute later, so that it was never used. */
  next(): string {
    this.house.clock.advance({ seconds: 30 });
    return this.code();
  }
}

/** Sets an authenticator up for somebody who is signed in. The code of the moment is used up by it. */
export async function setUpTelephone(
  house: TestApp,
  actor: OfficerActor,
): Promise<{ telephone: Telephone; recoveryCodes: readonly string[] }> {
  const setUp = house.get(SetUpAuthenticator);
  const telephone = new Telephone(house, (await setUp.begin(actor)).key);
  return { telephone, recoveryCodes: await setUp.confirm(actor, telephone.code()) };
}
