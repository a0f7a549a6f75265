import { ROLES } from '../../../kernel';
import {
  consoleDateTime,
  errorSummary,
  t,
  view,
  type ErrorSummary,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import type { Invited } from '../../actions/invite-officers';
import type { ForceMember } from '../../data/force-members';
import { officerPaths } from '../../officers.paths';
import { NEWCOMERS_MOST } from '../../rules/newcomer';

const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => t(`officers.role.${role}`)).join(', ');

/** Everybody of the force, by name. */
export function officersPage(members: readonly ForceMember[], said: string | null): ViewResult {
  const items = members.map((member) => ({
    href: officerPaths.officer(member.id),
    title: member.name,
    line: lineOf(member),
    tags: [standingOf(member).tag],
  }));
  const model = { title: 'People', items, said, invitePath: officerPaths.invite };
  return view('officers/views/officer/officers.njk', model);
}

/** A rank that says the same as the role is said once. */
function lineOf({ rank, roles, email }: ForceMember): string {
  const words = roleWords(roles);
  return [...(rank.toLowerCase() === words.toLowerCase() ? [] : [rank]), words, email].join(' · ');
}

/** One of them, with what the administrator can do about the account. */
export function officerPage(member: ForceMember, ownId: string): ViewResult {
  const { id, name, state, fingerprint } = member;
  const standing = standingOf(member);
  const theirs = id !== ownId;
  return view('officers/views/officer/officer.njk', {
    title: name,
    known: [
      ...knownOf(member),
      { key: 'Account', tag: standing.tag, value: standing.words },
      ...(fingerprint ? [{ key: 'Keys', value: fingerprint }] : []),
    ],
    certified: fingerprint !== null,
    own: !theirs,
    renewalPath: state === 'invited' ? officerPaths.renewal(id) : null,
    replacementPath: state === 'enrolled' && theirs ? officerPaths.replacement(id) : null,
    resetPath: state === 'enrolled' && theirs ? officerPaths.factorReset(id) : null,
    revocationPath: state !== 'revoked' && theirs ? officerPaths.revocation(id) : null,
    back: officerPaths.officers,
  });
}

interface Standing {
  readonly tag: { readonly text: string; readonly tone?: 'done' | 'care' };
  readonly words?: string;
}

function standingOf({ state, invitedUntil, fingerprint }: ForceMember): Standing {
  if (state === 'revoked') return { tag: { text: 'Taken away' } };
  if (state === 'enrolled' && fingerprint) return { tag: { text: 'Enrolled', tone: 'done' } };
  if (state === 'enrolled') return { tag: { text: 'Keys not certified', tone: 'care' } };
  if (!invitedUntil) return { tag: { text: 'Code has run out', tone: 'care' } };
  return { tag: { text: 'Invited' }, words: `The code works until ${consoleDateTime(invitedUntil)}` };
}

/** What was typed into the two forms of the invitation page. */
export interface InvitationValues {
  readonly name: string;
  readonly rank: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly list: string;
}

export const NOTHING_TYPED: InvitationValues = Object.freeze({
  name: '',
  rank: '',
  email: '',
  roles: [],
  list: '',
});

export function invitationPage(values: InvitationValues, errors: FormErrors = []): ViewResult {
  const model = {
    title: 'Invite people',
    values,
    errors: summaryOf(errors),
    roles: ROLES.map((role) => ({ value: role, text: t(`officers.role.${role}`) })),
    most: NEWCOMERS_MOST,
    back: officerPaths.officers,
    onePath: officerPaths.invite,
    listPath: officerPaths.invitationList,
  };
  return view('officers/views/officer/invite.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** Every line of the list that is wrong is named at the list itself, and each by itself in the summary. */
function summaryOf(errors: FormErrors): ErrorSummary {
  const summary = errorSummary(errors);
  const ofList = errors.filter(({ href }) => href === '#list').map(({ text }) => text);
  if (ofList.length < 2) return summary;
  return { ...summary, byId: { ...summary.byId, list: { text: ofList.join(' ') } } };
}

/** A code and whom it is for. */
export interface ShownCode {
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** The codes, this once: they are in no row, so no later page can show them. */
export function codesPage(codes: readonly ShownCode[], baseUrl: string): ViewResult {
  const rows = codes.map(({ name, email, code, expiresAt }) => ({
    name,
    email,
    code,
    until: consoleDateTime(expiresAt),
  }));
  const title = codes.length === 1 ? 'Invited. Hand over the code' : 'Invited. Hand over the codes';
  const model = { title, rows, address: baseUrl + officerPaths.enrol, back: officerPaths.officers };
  return view('officers/views/officer/codes.njk', model);
}

export function shownCode({ newcomer, invitation }: Invited): ShownCode {
  const { name, email } = newcomer;
  return { name, email, code: invitation.code, expiresAt: invitation.expiresAt };
}

export function revocationPage(member: ForceMember): ViewResult {
  return aboutOne('revoke', member, {
    title: `Take away the account of ${member.name}`,
    revocationPath: officerPaths.revocation(member.id),
  });
}

export function replacementPage(member: ForceMember): ViewResult {
  return aboutOne('replace', member, {
    title: `A new password for ${member.name}`,
    replacementPath: officerPaths.replacement(member.id),
  });
}

function aboutOne(template: string, member: ForceMember, model: object): ViewResult {
  const { id, name } = member;
  const common = { name, known: knownOf(member), back: officerPaths.officer(id) };
  return view(`officers/views/officer/${template}.njk`, { ...common, ...model });
}

function knownOf({ rank, email, roles }: ForceMember): { key: string; value: string }[] {
  return [
    { key: 'Rank or post', value: rank },
    { key: 'E-mail', value: email },
    { key: 'Roles', value: roleWords(roles) },
  ];
}
