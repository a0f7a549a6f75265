import { consoleDateTime } from '../../../web';
import type { NamedPerson, TipsterContact, TipsterMessage, VictimReport } from '../../../vault';
import type { ReadTip } from '../../actions/open-tip';
import type { Basis } from '../../rules/kinds';
import { BASIS_TAGS } from './tip-words';

/** A row of keys and values, as the `kv` component wants it. */
interface Fact {
  readonly key: string;
  readonly value?: string;
  readonly strong?: boolean;
  readonly after?: string;
  readonly tag?: object;
}

/** What somebody sent first, laid out for reading. */
export interface SaidInTip {
  readonly at: string;
  readonly names: readonly (readonly Fact[])[];
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly victim: readonly Fact[];
  readonly contact: readonly Fact[];
}

export function saidInTip({ messages }: ReadTip): SaidInTip | null {
  const [first] = messages;
  if (first?.speaker !== 'tipster') return null;
  const { message } = first;
  const names = (message.names ?? []).map(nameRows);
  const facts = factRows(message);
  // One name and its basis belong together; of several names the basis is said once, for all.
  const together = names.length === 1;
  return {
    at: consoleDateTime(new Date(message.at)),
    names: together ? names.map((name) => [...name, ...facts]) : names,
    facts: together ? [] : facts,
    text: message.text,
    victim: message.victim ? victimRows(message.victim) : [],
    contact: contactRows(message.contact),
  };
}

function nameRows(named: NamedPerson): Fact[] {
  const { name, alias, where, social, howKnown, lastSeen, nameSuggestedByOthers: suggested } = named;
  return present([
    ['Name given', name],
    ['Also called', alias],
    ['Where', where],
    ['Online', social],
    ['Knows them by', howKnown],
    ['Last seen', lastSeen],
    ['Name suggested', suggestedWords(suggested)],
  ]).map((row) => (row.key === 'Name given' ? { ...row, strong: true } : row));
}

function factRows({ basis, threatToLife, via }: TipsterMessage): Fact[] {
  const tag = BASIS_TAGS[basis as Basis];
  return [
    ...(tag ? [{ key: 'Basis', tag }] : []),
    ...(threatToLife ? [{ key: 'Danger', tag: { text: 'They say a life is at risk', tone: 'halt' } }] : []),
    ...present([['Came from', via]]),
  ];
}

function victimRows({ onBehalfOf, when, area, lossPence, bankTold, safeToCall }: VictimReport): Fact[] {
  return present([
    ['Happened to', onBehalfOf ?? 'them'],
    ['When', when],
    ['Area', area],
    ['Lost', lossPence === undefined ? undefined : money(lossPence)],
    ['Bank told', yesNo(bankTold)],
    ['Safe to call', yesNo(safeToCall)],
  ]);
}

function contactRows(contact: TipsterContact | undefined): Fact[] {
  const { name, phone, email, safeTimes } = contact ?? {};
  return present([
    ['Name', name],
    ['Telephone', phone],
    ['E-mail', email],
    ['Safe times', safeTimes],
  ]);
}

function present(rows: readonly (readonly [string, string | undefined])[]): Fact[] {
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

function yesNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'Yes' : 'No';
}

function money(pence: number): string {
  const minimumFractionDigits = pence % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits }).format(
    pence / 100,
  );
}

/** Whoever was not sure, or was not asked, said nothing. */
function suggestedWords(suggested: boolean | undefined): string | undefined {
  if (suggested === undefined) return undefined;
  return suggested ? 'Yes, by others' : 'No, thought of it alone';
}
