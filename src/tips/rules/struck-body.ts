import { withoutBankDetails } from './bank-details';
import type { NamedPerson, TipBody } from './tip-body';

export interface StruckBody {
  readonly body: TipBody;
  /** True where something was taken out, so that the receipt page can say why. */
  readonly struck: boolean;
}

/** The tip as it may be sealed: free of card and account numbers. The fields for a telephone number stay as they are. */
export function struckBody(body: TipBody): StruckBody {
  const { text, names, contact, victim } = body;
  const clean = {
    ...body,
    text: plain(text),
    names: names.map(struckName),
    contact: contact && { ...contact, ...texts(contact, ['name', 'safeTimes']) },
    ...(victim && { victim: { ...victim, ...texts(victim, ['onBehalfOf', 'when', 'area']) } }),
  };
  return { body: clean, struck: JSON.stringify(clean) !== JSON.stringify(body) };
}

const plain = (text: string): string => withoutBankDetails(text).text;

function struckName(name: NamedPerson): NamedPerson {
  return { ...name, ...texts(name, ['name', 'alias', 'where', 'social', 'howKnown', 'lastSeen']) };
}

function texts<T extends object, K extends keyof T & string>(from: T, keys: readonly K[]): Partial<T> {
  const said = keys.filter((key) => typeof from[key] === 'string');
  return Object.fromEntries(said.map((key) => [key, plain(from[key] as string)])) as Partial<T>;
}
