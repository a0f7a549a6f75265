import type { OfficerActor, Role } from '../../src/kernel';
import { system } from '../../src/kernel';
import { Forces, RegisterForce, type Force } from '../../src/forces';
import {
  AcceptInvitation,
  CreateFirstOfficer,
  InviteOfficers,
  SignIn,
  type Invited,
  type Newcomer,
} from '../../src/officers';
import type { TestApp } from '../support/app';

/** Everybody's, so that a spec can sign anybody in over HTTP. */
export const PASSPHRASE = 'three quiet herons wading';

/** Somebody of the cast, signed in. */
export interface Person {
  readonly actor: OfficerActor;
  readonly id: string;
  readonly email: string;
  /** For `Authorization: Bearer …`. */
  readonly token: string;
  /** For `Cookie: …`, of the same session. */
  readonly cookie: string;
}

type Member = Omit<Newcomer, 'email'>;
const member = (name: string, rank: string, ...roles: Role[]): Member => ({ name, rank, roles });

const NORTHMERE = {
  admin: member('Adrian Poole', 'Office Manager', 'administrator'),
  ada: member('Ada Okafor', 'Press Officer', 'press_officer'),
  bello: member('Bello Adeyemi', 'Inspector', 'authorising_officer'),
  cora: member('Cora Whitfield', 'Detective Constable', 'case_officer'),
  devi: member('Devi Raman', 'Data Protection Officer', 'auditor'),
  sol: member('Sol Marchetti', 'Detective Inspector', 'senior_investigating_officer'),
  rosa: member('Rosa Lindqvist', 'Police Staff', 'incident_room_operator'),
  dara: member('Dara Kelleher', 'Sergeant', 'duty_officer'),
  sutton: member('Sutton Hale', 'Superintendent', 'superintendent'),
} as const;

/** Egan must never see anything of Northmere; Esme is there so that Eastholm can have cases of its own. */
const EASTHOLM = {
  esme: member('Esme Farrow', 'Detective Inspector', 'senior_investigating_officer', 'administrator'),
  egan: member('Egan Price', 'Detective Constable', 'case_officer'),
} as const;

export type Cast = { readonly northmere: Force; readonly eastholm: Force } & {
  readonly [name in keyof typeof NORTHMERE | keyof typeof EASTHOLM]: Person;
};

/** The named cast of both forces: registered, invited, enrolled and signed in, all through actions. */
export async function enrolCast(house: TestApp): Promise<Cast> {
  const northmere = await registered(house, 'northmere', 'Northmere Police', 'NM');
  const eastholm = await registered(house, 'eastholm', 'Eastholm Police', 'EH');
  return {
    northmere,
    eastholm,
    ...(await enrolForce(house, northmere, NORTHMERE, 'admin')),
    ...(await enrolForce(house, eastholm, EASTHOLM, 'esme')),
  };
}

/** One more officer of a force, for a spec that needs somebody outside the cast. */
export async function enrolAnother(
  house: TestApp,
  administrator: Person,
  name: string,
  ...roles: Role[]
): Promise<Person> {
  const force = await house.get(Forces).byId(administrator.actor.forceId);
  const newcomer = { name, rank: 'Constable', roles, email: emailOf(name.split(' ')[0], force?.slug ?? '') };
  const [invited] = await house
    .get(InviteOfficers)
    .run(administrator.actor, administrator.actor.forceId, [newcomer]);
  return enrol(house, invited!);
}

/** Signs in again with the passphrase of the cast: after the clock has moved past a session's end, for example. */
export async function signIn(house: TestApp, email: string): Promise<Person> {
  const attempt = { email, password: PASSPHRASE, device: null, replaces: null };
  const signedIn = await house.get(SignIn).run(attempt);
  if (!signedIn.ok) throw new Error(`${email} could not sign in: ${signedIn.code}`);
  const { actor, token } = signedIn;
  return { actor, id: actor.id, email, token, cookie: `office=${token}` };
}

async function registered(house: TestApp, slug: string, name: string, shortName: string): Promise<Force> {
  await house.get(RegisterForce).run(system('test world'), {
    slug,
    name,
    shortName,
    publicHost: null,
    pressPhone: '01632 960100',
    pressEmail: `press@${slug}.example`,
  });
  const force = await house.get(Forces).bySlug(slug);
  if (!force) throw new Error(`${slug} was not registered`);
  return force;
}

async function enrolForce<Name extends string>(
  house: TestApp,
  force: Force,
  members: Readonly<Record<Name, Member>>,
  first: NoInfer<Name>,
): Promise<Record<Name, Person>> {
  const { name, rank, roles } = members[first];
  const invited = await house
    .get(CreateFirstOfficer)
    .run({ force: force.slug, name, rank, email: emailOf(first, force.slug), roles });
  const administrator = await enrol(house, invited);
  const others = (Object.keys(members) as Name[]).filter((key) => key !== first);
  const newcomers = others.map((key) => ({ ...members[key], email: emailOf(key, force.slug) }));
  const invitations = await house.get(InviteOfficers).run(administrator.actor, force.id, newcomers);
  const people = await Promise.all(invitations.map((invitation) => enrol(house, invitation)));
  const entries = others.map((key, place): [Name, Person] => [key, people[place]!]);
  return Object.fromEntries([[first, administrator], ...entries]) as Record<Name, Person>;
}

async function enrol(house: TestApp, { newcomer, invitation }: Invited): Promise<Person> {
  const { email } = newcomer;
  await house.get(AcceptInvitation).run({ email, code: invitation.code, password: PASSPHRASE });
  return signIn(house, email);
}

const emailOf = (name: string | undefined, slug: string): string => `${name?.toLowerCase()}@${slug}.example`;
