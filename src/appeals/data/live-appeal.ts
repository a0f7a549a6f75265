import { apparentAgeWords, mayBeShown } from '../../persons-sought';
import type { StillRecord } from '../../stills';
import type { ContactPoint } from '../rules/contact-point';
import { latestArrests, type ArrestTold } from '../rules/arrest-update';
import type { Quote } from '../rules/edition-content';
import { mayBeChild } from '../rules/review-date';
import { newsroomFlags, type NewsroomFlags } from '../rules/newsroom-flags';
import type { Appeal } from './appeal.entity';
import { quotesSaid } from '../rules/victim-account';
import { arrestsOf } from './edition-content';
import type { EditionRecord, PersonOfEdition } from './edition-records';

/** A live appeal as the public may know it. */
export interface LiveAppeal {
  readonly appealId: string;
  readonly editionId: string;
  readonly editionNumber: number;
  readonly forceId: string;
  readonly caseId: string;
  readonly slug: string;
  /** The public name of its case: Larkfield. */
  readonly name: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly narrative: readonly string[];
  /** Without the words of victims whose consent does not stand, from the moment it was taken back. */
  readonly quotes: readonly Omit<Quote, 'victim'>[];
  readonly advice: string;
  readonly victimCallout: string;
  readonly notesToEditors: string;
  readonly contacts: readonly ContactPoint[];
  readonly publicAreas: string;
  readonly offenceCount: number | null;
  readonly lossPence: number | null;
  /** Of the latest day: what the edition says, or an update told beside it. */
  readonly arrests: { readonly count: number; readonly asAt: string } | null;
  /** Newest first. */
  readonly arrestUpdates: readonly (ArrestTold & { readonly toldAt: Date })[];
  readonly flags: NewsroomFlags;
  /** Of its first edition. */
  readonly publishedAt: Date;
  /** Of the live one. */
  readonly updatedAt: Date;
  /** The last day on which it may stand unless it is reviewed: `2025-12-29`. */
  readonly reviewOn: string | null;
  /** Everybody the edition shows, by number. */
  readonly persons: readonly LivePerson[];
}

/** Somebody an appeal is about. */
export interface LivePerson {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  /** Empty once they are no longer sought: the words are locked with the pictures (rule 4). */
  readonly description: string;
  readonly apparentAge: string;
  /** Somebody who is shown and may be under 18, or nobody can say. */
  readonly mayBeChild: boolean;
  /** False: "no longer sought", and never why. */
  readonly sought: boolean;
  /** Public ones only. */
  readonly stills: readonly StillRecord[];
}

/** Where a tip for an appeal goes: also when the appeal was withdrawn, because what was written is taken. */
export interface TipTarget {
  readonly appealId: string;
  readonly forceId: string;
  readonly caseId: string;
  readonly slug: string;
  readonly name: string;
  readonly live: boolean;
  readonly contacts: readonly ContactPoint[];
  readonly persons: readonly LivePerson[];
}

/** An appeal with an edition that was published. */
export interface PublishedAppeal {
  readonly appeal: Appeal;
  /** The public name of its case. */
  readonly name: string;
  readonly edition: EditionRecord;
  /** By its state and by the clock: what has lapsed is over, whatever its row says still. */
  readonly live: boolean;
  readonly firstPublishedAt: Date;
  /** Proceedings are active against somebody of its case, shown or not. */
  readonly hasActiveProceedings: boolean;
}

export function liveAppeal({
  appeal,
  name,
  edition,
  firstPublishedAt,
  ...rest
}: PublishedAppeal): LiveAppeal {
  const { headline, standfirst, narrative, advice, victimCallout, contacts, publicAreas } = edition;
  const arrests = latestArrests(arrestsOf(edition), edition.arrestUpdates);
  const persons = edition.persons.map((one) => livePerson(one, edition, true));
  return {
    appealId: appeal.id,
    editionId: edition.id,
    editionNumber: edition.number,
    forceId: appeal.forceId,
    caseId: appeal.caseId,
    slug: appeal.slug,
    name,
    headline,
    standfirst,
    narrative,
    quotes: quotesSaid(edition.quotes, edition.consents),
    advice,
    victimCallout,
    notesToEditors: edition.notesToEditors,
    contacts,
    publicAreas,
    offenceCount: edition.offenceCount,
    lossPence: edition.lossPence,
    arrests,
    arrestUpdates: edition.arrestUpdates,
    flags: newsroomFlags({
      arrests: arrests?.count ?? 0,
      hasActiveProceedings: rest.hasActiveProceedings,
      shown: edition.persons.filter((one) => mayBeShown(one.person)),
    }),
    publishedAt: firstPublishedAt,
    updatedAt: edition.publishedAt ?? firstPublishedAt,
    reviewOn: edition.reviewOn,
    persons,
  };
}

export function tipTarget({ appeal, name, edition, live }: PublishedAppeal): TipTarget {
  return {
    appealId: appeal.id,
    forceId: appeal.forceId,
    caseId: appeal.caseId,
    slug: appeal.slug,
    name,
    live,
    contacts: edition.contacts,
    persons: edition.persons.map((one) => livePerson(one, edition, live)),
  };
}

function livePerson(
  { person, hiddenSince, ...words }: PersonOfEdition,
  { stills }: EditionRecord,
  live: boolean,
): LivePerson {
  const sought = live && mayBeShown(person) && !hiddenSince;
  const { ageFrom: from, ageTo: to } = words;
  const shown = stills.filter(
    ({ still, excepted }) => still.personId === person.id && !excepted && still.standing === 'public',
  );
  return {
    id: person.id,
    number: person.number,
    label: words.label,
    description: sought ? words.description : '',
    apparentAge: sought && from !== null && to !== null ? apparentAgeWords({ from, to }) : '',
    mayBeChild: sought && mayBeChild(from),
    sought,
    stills: sought ? shown.map(({ still }) => still) : [],
  };
}
