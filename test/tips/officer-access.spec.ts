import { AddToTeam, RemoveFromTeam, type Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import { tipApiPaths, tipOfficePaths, type Tip } from '../../src/tips';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { type Cast, enrolAnother, type Person, signIn, theWorld, World } from '../world';
import { sealTip } from './sealed-tips';

const REF = 'NM-4471-25';
const NO_TIP = '3b2e7a41-6d0c-4f7e-9a35-8c1f5d2e6b70';

type Route = readonly ['get' | 'post', (ref: string, id: string) => string, object?];

const OFFICE: readonly Route[] = [
  ['get', (ref) => tipOfficePaths.inbox(ref)],
  ['post', (ref) => tipOfficePaths.search(ref), { words: 'vans' }],
  ['get', (ref) => tipOfficePaths.newCall(ref)],
  ['post', (ref) => tipOfficePaths.calls(ref), { person: '3', text: 'Heard of him.' }],
  ['get', (_, id) => tipOfficePaths.show(id)],
  ['get', (_, id) => `${tipOfficePaths.show(id)}?purpose=investigation`],
  ['post', (_, id) => tipOfficePaths.messages(id), { answer: 'Hello?' }],
  ['post', (_, id) => tipOfficePaths.notes(id), { note: 'A note' }],
  ['post', (_, id) => tipOfficePaths.assignment(id), { officer: '' }],
  ['post', (_, id) => tipOfficePaths.disposition(id), { disposition: 'spam', reason: 'Spam' }],
];

const API: readonly Route[] = [
  ['get', (ref) => tipApiPaths.list(ref)],
  ['post', (ref) => tipApiPaths.list(ref), { kind: 'information', text: 'Heard of him.' }],
  ['post', (ref) => tipApiPaths.search(ref), { words: 'vans' }],
  ['get', (_, id) => tipApiPaths.show(id)],
  ['post', (_, id) => tipApiPaths.messages(id), { text: 'Hello?' }],
  ['post', (_, id) => tipApiPaths.notes(id), { text: 'A note' }],
  ['post', (_, id) => tipApiPaths.assignment(id), { officer: null }],
  ['post', (_, id) => tipApiPaths.disposition(id), { disposition: 'spam', reason: 'Spam' }],
];

describe('the doors of tips', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let larkfield: Case;
  let persons: PersonSought[];
  let tip: Tip;
  let outsiders: readonly (readonly [string, Person])[];

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    larkfield = await world.larkfield();
    persons = await world.persons();
    tip = (await sealTip(house, larkfield, persons)).tip;
    outsiders = [
      ['press, attached to the case', cast.ada],
      ['the administrator', cast.admin],
      ['the authorising officer', cast.bello],
      ['the superintendent', cast.sutton],
      ['the duty officer', cast.dara],
      ['the auditor', cast.devi],
      ['another force’s officer', cast.egan],
      ['another force’s lead', cast.esme],
      ['a colleague on other cases', await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer')],
      ['press who reads elsewhere', await pressWhoReads()],
      ['somebody taken off the team', await takenOff()],
    ];
  });

  it.each([
    ['console', OFFICE],
    ['API', API],
  ])('of the %s are not there for anybody but the team', async (_, routes) => {
    for (const [who, person] of outsiders) {
      for (const [method, path, sent] of routes) {
        const real = await send(method, path(REF, tip.id), person, sent);
        const made = await send(method, path('NM-0000-00', NO_TIP), person, sent);
        const at = `${method} ${path(':ref', ':id')} for ${who}`;
        expect([at, real.status, told(real)]).toEqual([at, 404, told(made)]);
      }
    }
    expect(await acts()).toEqual(['tip.received']);
  });

  it('ask a stranger to sign in, whether or not the tip is there', async () => {
    for (const [method, path, sent] of OFFICE) {
      for (const address of [path(REF, tip.id), path('NM-0000-00', NO_TIP)]) {
        const answer = await house.request()[method](address).send(sent).redirects(0);
        expect([address, answer.status, answer.text.includes('Sign in')]).toEqual([address, 401, true]);
      }
    }
    for (const [method, path, sent] of API) {
      for (const address of [path(REF, tip.id), path('NM-0000-00', NO_TIP)]) {
        expect([address, (await house.request()[method](address).send(sent)).status]).toEqual([address, 401]);
      }
    }
  });

  function send(method: 'get' | 'post', path: string, who: Person, sent?: object) {
    const request = house.request()[method](path).redirects(0);
    return path.startsWith('/api/')
      ? request.set('authorization', `Bearer ${who.token}`).send(sent)
      : request.set('cookie', who.cookie).type('form').send(sent);
  }

  /** What an answer tells, without the number of the request. */
  function told({
    status,
    body,
    text,
  }: {
    status: number;
    body: { code?: string; detail?: string };
    text: string;
  }) {
    return body.code ? { status, code: body.code, detail: body.detail } : text;
  }

  /** Attached to this case without a key although their roles would let them read. */
  async function pressWhoReads(): Promise<Person> {
    const pia = await enrolAnother(house, cast.admin, 'Pia Brandt', 'press_officer', 'case_officer');
    const { ref } = larkfield;
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: pia.email, part: 'press' });
    return pia;
  }

  async function takenOff(): Promise<Person> {
    const otto = await enrolAnother(house, cast.admin, 'Otto Grant', 'case_officer');
    const { ref } = larkfield;
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: otto.email, part: 'member' });
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref, officerId: otto.id });
    return signIn(house, otto.email);
  }

  async function acts(): Promise<string[]> {
    return (await entriesAbout(house.database.dataSource, tip.id)).map(({ act }) => act);
  }
});
