import { ROLES, type FieldError, type Role } from '../../kernel';
import { newcomerFaults, repeatedEmails, type Newcomer } from './newcomer';

/** One line of a pasted list: a person, or what is wrong with it. Lines count from 1, as an editor shows them. */
export interface PastedLine {
  readonly line: number;
  readonly newcomer: Newcomer;
  readonly faults: readonly FieldError[];
}

const FIELDS = 4;
/** What people write for a role, beside its own name with or without underscores. */
const SHORT_FORMS: Readonly<Record<string, Role>> = {
  sio: 'senior_investigating_officer',
  press: 'press_officer',
  admin: 'administrator',
  inspector: 'authorising_officer',
};

/** Reads `name, rank, e-mail, role` a line; a table copied from a spreadsheet has tabs instead. Empty lines are skipped. */
export function pastedNewcomers(text: string): PastedLine[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((content, at) => ({ content: content.trim(), line: at + 1 }))
    .filter(({ content }) => content !== '')
    .map(({ content, line }) => ({ line, ...readLine(content) }));
  const repeated = new Set(repeatedEmails(lines.map(({ newcomer }) => newcomer)));
  return lines.map((read, place) => {
    const twice = repeated.has(place) && read.faults.length === 0;
    return twice ? { ...read, faults: [{ field: 'email', code: 'newcomer_email_twice' }] } : read;
  });
}

/** The role somebody wrote, or null. Several are joined with `+`. */
export function rolesFrom(written: string): Role[] | null {
  const roles = written.split('+').map((part) => roleFrom(part.trim()));
  return roles.every((role) => role !== null) ? [...new Set(roles)] : null;
}

function readLine(content: string): { newcomer: Newcomer; faults: readonly FieldError[] } {
  const parts = content.split(content.includes('\t') ? '\t' : ',').map((part) => part.trim());
  const [name = '', rank = '', email = '', role = ''] = parts;
  const roles = rolesFrom(role);
  const newcomer = { name, rank, email: email.toLowerCase(), roles: roles ?? [] };
  if (parts.length !== FIELDS)
    return { newcomer, faults: [{ field: 'line', code: 'newcomer_line_not_four' }] };
  const unknownRole = role !== '' && roles === null;
  const faults = newcomerFaults(newcomer).map((fault) =>
    unknownRole && fault.field === 'role' ? { field: 'role', code: 'newcomer_role_unknown' } : fault,
  );
  return { newcomer, faults };
}

function roleFrom(written: string): Role | null {
  const name = written.toLowerCase().replace(/[\s_-]+/g, '_');
  return ROLES.find((role) => role === name) ?? SHORT_FORMS[name] ?? null;
}
