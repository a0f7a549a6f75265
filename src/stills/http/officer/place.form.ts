import { accepted, bodyNumber, bodyText, bodyTicked, errorAt, rejected, t, type Parsed } from '../../../web';
import { readPlaceByHand, type PlaceTyped } from '../../rules/place-by-hand';

export const NO_PLACE: PlaceTyped = {
  kind: '',
  recipient: '',
  address: '',
  keeper: '',
  minutesAllowed: 1440,
  isUp: false,
};

/** The form that writes a place down. */
export function parsePlaceForm(body: unknown): Parsed<PlaceTyped> {
  const values: PlaceTyped = {
    kind: bodyText(body, 'kind'),
    recipient: bodyText(body, 'recipient'),
    address: bodyText(body, 'address'),
    keeper: bodyText(body, 'keeper'),
    minutesAllowed: bodyNumber(body, 'minutesAllowed'),
    isUp: bodyTicked(body, 'isUp'),
  };
  const read = readPlaceByHand(values);
  if (read.ok) return accepted(values);
  return rejected(
    values,
    read.problems.map(({ field, code }) => errorAt(field, t(`stills.errors.${code}`))),
  );
}
