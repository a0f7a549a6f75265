import { consoleDate, consoleSecond, errorSummary, londonMoment, type FormErrors } from '../../../web';
import type { AuditPage } from '../../actions/read-audit-log';
import { auditPaths } from '../../audit.paths';
import type { FoundEntry } from '../../data/audit-entries';
import { AUDIT_VERBS, type AuditFacts } from '../../rules/entry';
import { isId, type AuditCursor, type AuditFilters } from '../../rules/search';
import type { AuditFilterValues } from './audit-filters.form';

interface Cell {
  readonly text: string;
  readonly href?: string;
  readonly under?: string;
}

/** What is shown of the log, with the filters as they were typed. */
export interface AuditLogPage {
  readonly title: string;
  readonly values: AuditFilterValues;
  readonly errors: ReturnType<typeof errorSummary>;
  readonly verbs: readonly { readonly value: string; readonly text: string }[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
  /** The same filters, and looks only: who looked at this thing. */
  readonly lookers: string | null;
  readonly paths: typeof auditPaths;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly newest: string | null;
  readonly older: string | null;
}

/** The page of what was found. */
export function auditLogPage(
  values: AuditFilterValues,
  filters: AuditFilters,
  after: AuditCursor | null,
  { entries, caseRefs, next }: AuditPage,
): AuditLogPage {
  return {
    ...emptyPage(values, []),
    rows: entries.map((entry) => rowOf(entry, caseRefs)),
    lookers:
      filters.thing && filters.verb !== 'consultation'
        ? auditPaths.narrowed({ ...filters, verb: 'consultation' })
        : null,
    newest: after ? auditPaths.narrowed(filters) : null,
    older: next && auditPaths.narrowed(filters, next),
  };
}

/** The form alone, with what has to be mended. */
export function refusedAuditLogPage(values: AuditFilterValues, errors: FormErrors): AuditLogPage {
  return emptyPage(values, errors);
}

function emptyPage(values: AuditFilterValues, errors: FormErrors): AuditLogPage {
  return {
    title: 'Audit log',
    values,
    errors: errorSummary(errors),
    verbs: [{ value: '', text: 'Any' }, ...AUDIT_VERBS.map((verb) => ({ value: verb, text: capital(verb) }))],
    rows: [],
    lookers: null,
    paths: auditPaths,
    hidden: Object.entries(values).map(([name, value]) => ({ name, value })),
    newest: null,
    older: null,
  };
}

function rowOf(entry: FoundEntry, caseRefs: ReadonlyMap<string, string>): { cells: Cell[] } {
  const { at, day, actorKind, actorName, act, verb, caseId, facts, position } = entry;
  const kind = actorKind === 'desk' || actorKind === 'system' ? actorKind : undefined;
  return {
    cells: [
      at
        ? { text: consoleSecond(at), under: unbroken(consoleDate(at)) }
        : { text: unbroken('Day only'), under: unbroken(consoleDate(londonMoment(day, 12))) },
      { text: actorName ?? 'The public', under: kind },
      {
        text: `${capital(inWords(act))}: ${subjectOf(entry)}`,
        href: isId(entry.subjectId) ? auditPaths.narrowed({ thing: entry.subjectId }) : undefined,
        under: factsInWords(facts),
      },
      { text: caseId ? (caseRefs.get(caseId) ?? shortId(caseId)) : '', under: reasonOf(entry) },
      { text: capital(verb), under: position === null ? 'link to come' : `link ${position}` },
    ],
  };
}

function subjectOf({ subjectKind, subjectId, forceId }: FoundEntry): string {
  // What is the force's own needs no id: there is one.
  return subjectId === forceId ? inWords(subjectKind) : `${inWords(subjectKind)} ${shortId(subjectId)}`;
}

/** What for, and to whom. */
function reasonOf({ purpose, recipient }: FoundEntry): string | undefined {
  const parts = [purpose && `for ${inWords(purpose)}`, recipient && `to ${recipient}`].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** "number 3 · from sought · to located": names of facts are ours, so they can be made words. */
function factsInWords(facts: AuditFacts): string | undefined {
  const said = Object.entries(facts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      const shown = typeof value === 'string' && isId(value) ? shortId(value) : String(value ?? 'none');
      return `${inWords(spaced)} ${shown}`;
    });
  return said.length > 0 ? said.join(' · ') : undefined;
}

/** The first eight signs tell two ids apart on a page; the whole is in the JSON twin. */
function shortId(id: string): string {
  return isId(id) ? id.slice(0, 8) : id;
}

/** A date in a narrow column stays on one line. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

function inWords(name: string): string {
  return name.replace(/[._]/g, ' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
