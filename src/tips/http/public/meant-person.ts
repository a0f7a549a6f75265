import type { TipTarget } from '../../../appeals';
import { publicPicture, type StillRecord } from '../../../stills';
import { publicDate, type Picture } from '../../../web';

/** Whom somebody means, as the form shows them. */
export interface MeantPerson {
  readonly number: number;
  /** `LARKFIELD-3` */
  readonly reference: string;
  readonly label: string;
  /** Place and day of the picture; empty where none is shown. */
  readonly taken: string;
  readonly picture: Picture | null;
  /** False: the picture is down, and why is not said. */
  readonly sought: boolean;
}

/** The person of that number in the appeal, with the picture somebody came from or their first; null: nobody. */
export function meantPerson(
  target: TipTarget,
  number: number | null,
  language: string,
  stillReference?: string,
): MeantPerson | null {
  const person = target.persons.find((each) => each.number === number);
  if (!person) return null;
  const still = person.stills.find(({ reference }) => reference === stillReference) ?? person.stills.at(0);
  return {
    number: person.number,
    reference: still?.reference ?? `${target.name.toUpperCase()}-${person.number}`,
    label: person.label,
    taken: still ? takenAt(still, language) : '',
    picture: still ? (publicPicture(still, 'thumbnail') ?? publicPicture(still, 'tile')) : null,
    sought: person.sought && still !== undefined,
  };
}

const takenAt = ({ place, capturedAt }: StillRecord, language: string): string =>
  `${place}, ${publicDate(capturedAt, language)}`;
