import type { OfficersAppeal } from '../../src/appeals';
import type { Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import { Stills, type StillRecord } from '../../src/stills';
import type { TestApp } from '../support/app';
import { makeAppeal, type AppealWish } from './appeals';
import { openDunmow, openLarkfield } from './cases';
import { keptAppeal, keptCast, keptLarkfield, keptPersons, keptStills } from './kept';
import { enrolCast, type Cast } from './officers';
import { seekThree } from './persons';
import { addStill, approveAnew, type StillWish } from './stills';
import { sendTip, type SentTip, type TipWish } from './tips';

/** The named cast and their things, built through actions, each at most once a house; or found, where they stood in it already (`theWorld`). */
export class World {
  private cast: Promise<Cast> | null = null;
  private larkfieldCase: Promise<Case> | null = null;
  private dunmowCase: Promise<Case> | null = null;
  private larkfieldPersons: Promise<PersonSought[]> | null = null;
  private larkfieldStills: Promise<StillRecord[]> | null = null;
  private larkfieldAppeal: Promise<OfficersAppeal> | null = null;

  constructor(readonly house: TestApp) {}

  officers(): Promise<Cast> {
    this.cast ??= keptCast(this.house).then((kept) => kept ?? enrolCast(this.house));
    return this.cast;
  }

  /** Operation Larkfield, with Sol, Cora, Rosa and, attached as press, Ada. */
  larkfield(): Promise<Case> {
    this.larkfieldCase ??= this.officers().then(
      async (cast) => (await keptLarkfield(this.house, cast)) ?? openLarkfield(this.house, cast),
    );
    return this.larkfieldCase;
  }

  /** Eastholm's Operation Dunmow, with Esme and Egan. */
  dunmow(): Promise<Case> {
    this.dunmowCase ??= this.officers().then((cast) => openDunmow(this.house, cast));
    return this.dunmowCase;
  }

  /** The three people sought in Larkfield, numbered 1 to 3. */
  persons(): Promise<PersonSought[]> {
    this.larkfieldPersons ??= Promise.all([this.officers(), this.larkfield()]).then(
      async ([cast, larkfield]) =>
        (await keptPersons(this.house, larkfield)) ?? seekThree(this.house, cast, larkfield),
    );
    return this.larkfieldPersons;
  }

  /** A picture of each of the three people, approved. */
  stills(): Promise<StillRecord[]> {
    this.larkfieldStills ??= this.larkfield().then(
      async (larkfield) => (await keptStills(this.house, larkfield)) ?? this.approvedThree(),
    );
    return this.larkfieldStills;
  }

  private async approvedThree(): Promise<StillRecord[]> {
    const one = await this.still({ file: 'still-1.jpg', person: 1, until: 'approved' });
    const two = await this.still({ file: 'still-2.jpg', person: 2, until: 'approved' });
    return [one, two, await this.still({ file: 'still-3.jpg', person: 3, until: 'approved' })];
  }

  /** Another still of one of them: uploaded by Ada and taken as far as wished. */
  async still(wish: StillWish): Promise<StillRecord> {
    await this.persons();
    return addStill(this.house, await this.officers(), await this.larkfield(), wish);
  }

  /**
   * An appeal of Larkfield with a picture of each of the three people, taken as far as wished. The first has the
   * address `larkfield`; further ones count on, and show the same pictures.
   */
  async appeal(wish: AppealWish): Promise<OfficersAppeal> {
    const stills = await this.approvedStills(wish.content?.stills);
    const content = { ...wish.content, stills };
    return makeAppeal(this.house, await this.officers(), await this.larkfield(), { ...wish, content });
  }

  /** The live appeal at `larkfield`: the first of the house, so ask for it before any other. */
  liveAppeal(): Promise<OfficersAppeal> {
    this.larkfieldAppeal ??= this.officers().then(
      async ({ ada }) => (await keptAppeal(this.house, ada)) ?? this.appeal({ state: 'live' }),
    );
    return this.larkfieldAppeal;
  }

  /** A tip about it from a member of the public. */
  async tip(wish: TipWish = {}): Promise<SentTip> {
    await this.liveAppeal();
    return sendTip(this.house, wish);
  }

  /** References of the stills wished for, else of one of each person; what was withdrawn of those is approved anew. */
  private async approvedStills(wished?: readonly string[]): Promise<readonly string[]> {
    if (wished?.length === 0) return wished;
    const shownFirst = await this.stills();
    const ids = shownFirst.map(({ id }) => id);
    const stills = await this.house.get(Stills).ofIds((await this.larkfield()).forceId, ids);
    const shown = wished ?? stills.map(({ reference }) => reference);
    for (const { reference, standing } of stills) {
      if (standing === 'withdrawn' && shown.includes(reference))
        await approveAnew(this.house, await this.officers(), reference);
    }
    return shown;
  }
}
