import { appealPaths, type LiveAppeal, type LivePerson } from '../../../appeals';
import { formatStillReference, publicPicture, type CropFraming, type StillRecord } from '../../../stills';
import { publicDateTime, type Picture } from '../../../web';
import { spokenName } from '../../rules/spoken-name';

/** A person in a gallery. One who is no longer sought has a plate, and nothing else is said. */
export interface PersonCard {
  readonly number: number;
  readonly reference: string;
  readonly sought: boolean;
  readonly path: string;
  readonly tipPath: string;
  readonly label: string;
  readonly picture: Picture | null;
  readonly place: string;
  readonly when: { readonly text: string; readonly datetime: string } | null;
  readonly pictures: number;
}

/** `LARKFIELD-3`, which stays theirs when the pictures are gone. */
export function referenceOf({ name }: { name: string }, { number }: { number: number }): string {
  return formatStillReference({ publicName: spokenName(name), person: number, picture: 1 });
}

/** People in the order of their numbers, which means nothing. */
export function personCards(
  appeal: Pick<LiveAppeal, 'name' | 'slug' | 'persons'>,
  framing: CropFraming,
  language: string,
): PersonCard[] {
  const byNumber = [...appeal.persons].sort((one, other) => one.number - other.number);
  return byNumber.map((person) => personCard(appeal, person, framing, language));
}

function personCard(
  appeal: Pick<LiveAppeal, 'name' | 'slug'>,
  person: LivePerson,
  framing: CropFraming,
  language: string,
): PersonCard {
  const { number, label, sought } = person;
  const stills = sought ? person.stills : [];
  const [first] = stills;
  return {
    number,
    reference: referenceOf(appeal, person),
    sought,
    path: appealPaths.person(appeal.slug, number),
    tipPath: appealPaths.tip(appeal.slug, number),
    label: sought ? label : '',
    picture: first ? pictureOf(first, framing) : null,
    place: first?.place ?? '',
    when: first
      ? { text: publicDateTime(first.capturedAt, language), datetime: first.capturedAt.toISOString() }
      : null,
    pictures: stills.length,
  };
}

/** The crop, or the whole frame where the crop rule grants none. */
export function pictureOf(still: StillRecord, framing: CropFraming): Picture | null {
  return publicPicture(still, framing) ?? publicPicture(still, 'whole');
}
