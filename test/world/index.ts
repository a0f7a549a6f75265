import type { TestApp } from '../support/app';
import { enrolCast, type Cast } from './officers';

export { enrolAnother, PASSPHRASE, signIn, type Cast, type Person } from './officers';

/** The named cast and their things, built through actions, each at most once a house. */
export class World {
  private cast: Promise<Cast> | null = null;

  constructor(readonly house: TestApp) {}

  officers(): Promise<Cast> {
    this.cast ??= enrolCast(this.house);
    return this.cast;
  }
}
