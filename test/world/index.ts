import type { Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import type { StillRecord } from '../../src/stills';
import type { TestApp } from '../support/app';
import { openDunmow, openLarkfield } from './cases';
import { enrolCast, type Cast } from './officers';
import { seekThree } from './persons';
import { addStill, type StillWish } from './stills';

export { DUNMOW, LARKFIELD } from './cases';
export { enrolAnother, PASSPHRASE, signIn, type Cast, type Person } from './officers';
export { DEMO_PERSONS } from './persons';
export { demoFaces, demoPicture, demoStill, release } from './stills';

/** The named cast and their things, built through actions, each at most once a house. */
export class World {
  private cast: Promise<Cast> | null = null;
  private larkfieldCase: Promise<Case> | null = null;
  private dunmowCase: Promise<Case> | null = null;
  private larkfieldPersons: Promise<PersonSought[]> | null = null;

  constructor(readonly house: TestApp) {}

  officers(): Promise<Cast> {
    this.cast ??= enrolCast(this.house);
    return this.cast;
  }

  /** Operation Larkfield, with Sol, Cora, Rosa and, attached as press, Ada. */
  larkfield(): Promise<Case> {
    this.larkfieldCase ??= this.officers().then((cast) => openLarkfield(this.house, cast));
    return this.larkfieldCase;
  }

  /** Eastholm's Operation Dunmow, with Esme and Egan. */
  dunmow(): Promise<Case> {
    this.dunmowCase ??= this.officers().then((cast) => openDunmow(this.house, cast));
    return this.dunmowCase;
  }

  /** The three people sought in Larkfield, numbered 1 to 3. */
  persons(): Promise<PersonSought[]> {
    this.larkfieldPersons ??= Promise.all([this.officers(), this.larkfield()]).then(([cast, larkfield]) =>
      seekThree(this.house, cast, larkfield),
    );
    return this.larkfieldPersons;
  }

  /** Another still of one of them: uploaded by Ada and taken as far as wished. */
  async still(wish: StillWish): Promise<StillRecord> {
    await this.persons();
    return addStill(this.house, await this.officers(), await this.larkfield(), wish);
  }
}
