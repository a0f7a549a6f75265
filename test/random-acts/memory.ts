/**
 * What happened, as somebody outside the house would have written it down: the acts that succeeded and nothing else.
 * From this alone follows what the public may see. It shares no line with the rules of the house.
 */

/** One edition, as it was last written. */
export interface EditionWritten {
  readonly number: number;
  version: number;
  /** The words that only this edition has, in its headline. */
  words: string;
  readonly writers: Set<string>;
  stills: readonly string[];
  submitted: boolean;
  grant: Grant | null;
  /** Nothing of it may be known before. */
  embargoUntil: Date | null;
  /** It goes out by itself then. */
  scheduled: boolean;
  ended: boolean;
}

export interface Grant {
  readonly by: string;
  readonly superintendent: boolean;
  /** The last day on which it may stand, `YYYY-MM-DD`. */
  reviewOn: string;
  readonly excepted: readonly string[];
  /** When it was given, counted in acts. */
  readonly at: number;
}

/** A press that took an edition from the public. */
export interface Withdrawal {
  readonly edition: EditionWritten;
  readonly by: string;
  readonly at: Date;
  /** Counted in acts. */
  readonly act: number;
}

export interface AppealMade {
  readonly slug: string;
  readonly editions: EditionWritten[];
  live: EditionWritten | null;
  /** The last press, if nothing was published since. */
  withdrawal: Withdrawal | null;
}

export interface StillKnown {
  readonly ref: string;
  readonly id: string;
  readonly person: PersonKnown;
  /** False from its withdrawal until an edition with it is published anew. */
  released: boolean;
  /** As far as an officer knows: it could be published. */
  approved: boolean;
  /** Somebody withdrew it, and not an appeal that showed it: nothing but a new authority brings it back. */
  byItself: boolean;
}

export interface PersonKnown {
  readonly id: string;
  readonly number: number;
  search: string;
  proceedings: string;
  child: boolean;
  /** When they could last not be shown, counted in acts: what was granted before says nothing about showing them again. */
  hiddenAt: number;
}

/** A moment, and the day it is in London. */
export interface When {
  readonly now: Date;
  readonly today: string;
}

const MINUTE_MS = 60_000;

export class Memory {
  readonly appeals: AppealMade[] = [];
  /** Acts so far, whether they succeeded or not. */
  acts = 0;

  constructor(
    readonly persons: readonly PersonKnown[],
    readonly stills: readonly StillKnown[],
    readonly caseRef: string,
    /** Of a practice case nothing ever stands before the public, whatever was published. */
    readonly practice = false,
  ) {}

  /** Rules 1 to 4 and 8 of the domain, for one still: the live edition under which the public may see it now. */
  permitting(ref: string, when: When): EditionWritten | null {
    const still = this.stills.find((one) => one.ref === ref)!;
    if (!still.released || !this.isSought(still.person)) return null;
    const shows = (edition: EditionWritten) =>
      edition.stills.includes(ref) &&
      !edition.grant!.excepted.includes(ref) &&
      edition.grant!.at > still.person.hiddenAt;
    return this.liveEditions(when).find(shows) ?? null;
  }

  /** What stands before the public now. */
  liveEditions({ now, today }: When): EditionWritten[] {
    if (this.practice) return [];
    return this.appeals.flatMap(({ live }) => {
      if (!live || live.grant!.reviewOn < today) return [];
      return live.embargoUntil && now < live.embargoUntil ? [] : [live];
    });
  }

  isSought({ search, proceedings }: PersonKnown): boolean {
    return search === 'sought' && proceedings !== 'active';
  }

  /** Of a person's states, the moment from which a new authority is needed. */
  recorded(person: PersonKnown): void {
    if (!this.isSought(person)) person.hiddenAt = this.acts;
  }

  /** The stills that an edition shows, without those its authority excepts. */
  shownBy({ stills, grant }: EditionWritten): StillKnown[] {
    return this.stills.filter(({ ref }) => stills.includes(ref) && !grant?.excepted.includes(ref));
  }

  /** An edition is before the public; throws where it never may be. */
  wentOut(appeal: AppealMade, edition: EditionWritten, when: When): void {
    const why = this.unlawful(edition, when);
    if (why) throw new Error(`${appeal.slug} ${edition.number} was published although ${why}.`);
    const shown = this.shownBy(edition);
    const before = appeal.live;
    Object.assign(appeal, { live: edition, withdrawal: null });
    edition.scheduled = false;
    if (before) {
      const kept = shown.map(({ ref }) => ref);
      this.ended(before, kept);
    }
    for (const still of shown) Object.assign(still, { released: true, byItself: false });
  }

  /** It was taken from the public. */
  cameDown(appeal: AppealMade): void {
    const { live } = appeal;
    Object.assign(appeal, { live: null, withdrawal: null });
    const newest = appeal.editions.at(-1);
    if (newest) newest.ended = true;
    if (live) this.ended(live);
  }

  /** A press was put right; throws where it never may be. */
  wasRestored(appeal: AppealMade, by: string, when: When): void {
    const { withdrawal } = appeal;
    const why = withdrawal ? this.unlawfullyRestored(withdrawal, by, when) : 'nobody had pressed by mistake';
    if (why) throw new Error(`${appeal.slug} was restored although ${why}.`);
    Object.assign(appeal, { live: withdrawal!.edition, withdrawal: null });
    withdrawal!.edition.ended = false;
    for (const still of this.back(withdrawal!.edition))
      Object.assign(still, { released: true, approved: true });
  }

  withdrawn(still: StillKnown): void {
    Object.assign(still, { released: false, approved: false });
  }

  /** Withdraws what the public saw only because of this edition. */
  private ended(edition: EditionWritten, kept: readonly string[] = []): void {
    edition.ended = true;
    const others = this.appeals.flatMap(({ live }) => (live && live !== edition ? this.shownBy(live) : []));
    for (const still of this.shownBy(edition)) {
      if (still.released && !kept.includes(still.ref) && !others.includes(still)) this.withdrawn(still);
    }
  }

  /** What a restored edition shows again. */
  private back(edition: EditionWritten): StillKnown[] {
    return this.shownBy(edition).filter(({ byItself }) => !byItself);
  }

  private unlawful(edition: EditionWritten, { now, today }: When): string | null {
    const { grant, writers, submitted, embargoUntil } = edition;
    if (!submitted) return 'it was never put forward';
    if (!grant) return 'nobody authorised it';
    if (writers.has(grant.by)) return 'whoever authorised it wrote in it';
    if (grant.reviewOn <= today) return 'its review date is past';
    if (embargoUntil && now < embargoUntil) return 'it is under embargo';
    const persons = this.shownBy(edition).map(({ person }) => person);
    if (persons.some(({ child }) => child) && !grant.superintendent) {
      return 'a child is on it and no superintendent decided';
    }
    if (persons.some((person) => !this.isSought(person))) return 'somebody on it is no longer sought';
    if (persons.some(({ hiddenAt }) => hiddenAt > grant.at)) return 'somebody was taken down since';
    return null;
  }

  private unlawfullyRestored({ edition, by, at, act }: Withdrawal, who: string, when: When) {
    if (who === by) return 'the same officer had withdrawn it';
    if (when.now.getTime() - at.getTime() > 30 * MINUTE_MS) return 'half an hour was over';
    if (edition.grant!.reviewOn < when.today) return 'its last day was over';
    if (this.back(edition).some(({ person }) => person.hiddenAt > act))
      return 'somebody on it was taken down since';
    return null;
  }
}
