import { ModulesContainer } from '@nestjs/core';
import { declaredRoutes, type DeclaredRoute } from '../../src/platform';
import { testApp } from '../support/app';

/** The only doors of the console and of the officers' API that open before anybody has signed in. */
const BEFORE_SIGN_IN = [
  'GET /office/sign-in',
  'POST /office/sign-in',
  'POST /office/sign-in/code',
  'GET /office/enrol',
  'POST /office/enrol',
  'POST /api/v1/sessions',
  'POST /api/v1/enrolments',
];

/** Nobody needs an account to tell the police something, or to come back to it. */
const TIPSTERS_DOORS = [
  'POST /appeals/:slug/tip',
  'POST /appeals/:slug/that-is-me',
  'POST /tips',
  'POST /tips/dialogue',
  'POST /tips/dialogue/closing',
  'POST /api/v1/appeals/:slug/tips',
  'POST /api/v1/receipts',
  'POST /api/v1/dialogue',
];

/** Whoever was rung asks whether the word they were given is ours. */
const WHO_WAS_RUNG = ['POST /verify'];

/** Where the demo is on, somebody invented can be had for one press. */
const DEMO_DOORS = ['POST /demo/role'];

const named = ({ method, path }: DeclaredRoute) => `${method} ${path}`;

describe('the doors of the house', () => {
  const house = testApp();
  const routes = () => declaredRoutes(house.get(ModulesContainer));

  it('are all declared, and there are some', () => {
    expect(routes().length).toBeGreaterThan(20);
    expect(routes().filter(({ access }) => !access)).toEqual([]);
  });

  it('of the console open only to officers, but for signing in and enrolling', () => {
    const open = routes()
      .filter(({ path, access }) => path.startsWith('/office') && access?.surface !== 'officer')
      .map(named);
    expect(open.filter((route) => !BEFORE_SIGN_IN.includes(route))).toEqual([]);
  });

  it('that change something without a sign-in are on a short list', () => {
    const open = routes()
      .filter(({ method, access }) => method !== 'GET' && access?.surface === 'public')
      .map(named);
    const known = [...BEFORE_SIGN_IN, ...TIPSTERS_DOORS, ...WHO_WAS_RUNG, ...DEMO_DOORS];
    expect(open.filter((route) => !known.includes(route))).toEqual([]);
  });

  it('never carry a database key, a code or a name of a person in their address', () => {
    const parameters = routes().flatMap(({ path }) => path.match(/:\w+/g) ?? []);
    // A handout's GUID is written in the handout itself, so that it can be recalled by it.
    const known = [':ref', ':slug', ':number', ':id', ':name', ':file', ':reference', ':officer', ':guid'];
    expect([...new Set(parameters)].filter((parameter) => !known.includes(parameter))).toEqual([]);
  });
});
