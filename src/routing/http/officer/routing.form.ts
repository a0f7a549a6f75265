import { DomainError } from '../../../kernel';
import { bodyText, errorAt, t, type FormErrors } from '../../../web';
import type { Naming } from '../../actions/set-lead-officers';

/** What was chosen for each person, by number; '' for the room. */
export type RoutingValues = ReadonlyMap<number, string>;

export const fieldOf = (person: number): string => `lead-${person}`;

const ID_LENGTH = 36;

/** One choice a person sought. Somebody who came into the case meanwhile was not on the form and keeps nobody. */
export function parseRoutingForm(body: unknown, numbers: readonly number[]): RoutingValues {
  return new Map(numbers.map((number) => [number, bodyText(body, fieldOf(number), ID_LENGTH)]));
}

export function namingsOf(values: RoutingValues): Naming[] {
  return [...values].flatMap(([person, officerId]) => (officerId === '' ? [] : [{ person, officerId }]));
}

/** The errors of a form whose choice was refused, to show it again; none when it was taken. */
export async function errorsOf(work: Promise<void>): Promise<FormErrors> {
  try {
    await work;
    return [];
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.fields.length === 0) throw refusal;
    return refusal.fields.map(({ field, code }) => errorAt(field, t(`routing.errors.${code}`)));
  }
}
