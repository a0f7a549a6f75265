/** Somebody of a case's team who reads its tips and works here still. */
export interface Reader {
  readonly id: string;
  /** Leads the case. */
  readonly leads: boolean;
  /** Works in the incident room. */
  readonly operates: boolean;
}

/** One officer, or with null the room's pool: never both, and never nobody. */
export type Answering = string | null;

/**
 * A tip goes to the officer who leads for the person it names, as long as that officer reads the case; every other
 * tip waits where the incident room looks.
 */
export function whoAnswers(leadOfPerson: string | null, readers: readonly Reader[]): Answering {
  return readers.some(({ id }) => id === leadOfPerson) ? leadOfPerson : null;
}

/**
 * Who is told that something waits: the officer who answers for it, or the room's operators on the team, or where no
 * operator is, whoever leads the case. Where a life may be at risk, all of them.
 */
export function whomToTell(answering: Answering, hazard: boolean, readers: readonly Reader[]): string[] {
  const operators = readers.filter(({ operates }) => operates);
  const leads = readers.filter(({ leads }) => leads);
  const inRoom = operators.length > 0 ? operators : leads;
  const own = readers.filter(({ id }) => id === answering);
  const told = hazard ? [...own, ...operators, ...leads] : own.length > 0 ? own : inRoom;
  return [...new Set((told.length > 0 ? told : readers).map(({ id }) => id))];
}
