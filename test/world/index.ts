import type { Case } from '../../src/cases';
import type { TestApp } from '../support/app';
import { openDunmow, openLarkfield } from './cases';
import { enrolCast, type Cast } from './officers';
export { DUNMOW, LARKFIELD } from './cases';
export { enrolAnother, PASSPHRASE, signIn, type Cast, type Person } from './officers';
export class World {
  private cast: Promise<Cast> | null = null;
  private larkfieldCase: Promise<Case> | null = null;
  private dunmowCase: Promise<Case> | null = null;
  constructor(readonly house: TestApp) {}
  officers(): Promise<Cast> {
    this.cast ??= enrolCast(this.house);
    return this.cast;
  }
  larkfield(): Promise<Case> {
    this.larkfieldCase ??= this.officers().then((cast) => openLarkfield(this.house, cast));
    return this.larkfieldCase;
  }
  dunmow(): Promise<Case> {
    this.dunmowCase ??= this.officers().then((cast) => openDunmow(this.house, cast));
    return this.dunmowCase;
  }
}
