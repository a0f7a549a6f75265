import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  AskFurther,
  DecideFurther,
  FurtherAuthorities,
  LapseFurther,
  PersonsSought,
  RecordProceedings,
  RecordSearchState,
  verifiedDocument,
  type PersonSought,
  type SearchState,
} from '../../src/persons-sought';
import { ApproveStill, PrepareStill, Takedowns, type StillRecord } from '../../src/stills';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { type Cast, demoFaces, demoStill, type Person, release, signIn, theWorld, World } from '../world';

const GROUNDS = {
  purpose: 'To find him.',
  necessity: 'He left every address we know.',
  proportionality: 'His face only, for a week.',
  alternatives: 'Three addresses, his employer, his bank.',
  risk: 'He may be recognised by a juror.',
  reviewOn: '2025-12-08',
};

describe('a further authority', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  let persons: PersonSought[];
  const found = async (number: number) =>
    (await house.get(PersonsSought).byId(persons[0]!.forceId, persons[number - 1]!.id))!;
  const search = (number: number, state: SearchState, who: Person = cast.cora) =>
    house
      .get(RecordSearchState)
      .run(who.actor, { personId: persons[number - 1]!.id, state, reason: 'Named.' });
  const proceedings = (number: number, state: 'active' | 'ended', who: Person = cast.cora) =>
    house
      .get(RecordProceedings)
      .run(who.actor, { personId: persons[number - 1]!.id, state, reason: 'A warrant is out.' });
  const ask = (number: number, covers: 'still_needed' | 'still_at_large', who = cast.ada, more = {}) => {
    house.clock.advance({ seconds: 1 });
    return house
      .get(AskFurther)
      .run(who.actor, { ...GROUNDS, ...more, personId: persons[number - 1]!.id, covers });
  };
  const grant = (id: string, who = cast.bello) =>
    house.get(DecideFurther).run(who.actor, { id, decision: 'granted' });
  const stands = ({ forceId, personId }: { forceId: string; personId: string }) =>
    house.get(FurtherAuthorities).ofPerson(forceId, personId);
  const status = async ({ id }: StillRecord) => (await house.request().get(`/stills/${id}/640.jpg`)).status;
  const anew = async ({ reference, forceId, id }: StillRecord, file: string) => {
    await house.get(PrepareStill).run(cast.ada.actor, { ref: reference, faces: demoFaces(demoStill(file)) });
    await house.get(ApproveStill).run(cast.ada.actor, { ref: reference });
    await release(house, cast.ada, forceId, id);
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    persons = await world.persons();
  });

  it('lets somebody identified be shown again by a new release only, until its last day is over, job or not', async () => {
    house.clock.set('2025-12-01T09:00:00Z');
    const still = await world.still({ file: 'still-2.jpg', person: 2, until: 'public' });
    await search(2, 'identified');
    expect(await status(still)).toBe(410);
    const { id } = await ask(2, 'still_needed');
    await grant(id);
    // Granted, and still down: nothing goes up by itself.
    expect([await status(still), (await found(2)).stillNeeded]).toEqual([410, true]);
    await anew(still, 'still-2.jpg');
    expect(await status(still)).toBe(200);

    house.clock.set('2025-12-08T23:59:59Z');
    expect(await status(still)).toBe(200);
    house.clock.set('2025-12-09T00:00:00Z');
    // The row says still that it stands; the clock says that it does not.
    expect([await status(still), (await found(2)).stillNeeded]).toEqual([410, false]);

    expect(await house.get(LapseFurther).run()).toBe(1);
    expect(await house.get(LapseFurther).run()).toBe(0);
    expect(await found(2)).toMatchObject({ stillNeeded: false, stillNeededUntil: null, showingRound: 3 });
    expect(await house.get(Takedowns).running(still.forceId, still.id)).toMatchObject({
      cause: 'identified',
      startedBy: 'Incident Room',
    });
    expect((await stands({ forceId: still.forceId, personId: persons[1]!.id }))[0]).toMatchObject({
      endedBecause: 'lapsed',
    });
    const acts = (await entriesAbout(house.database.dataSource, persons[1]!.id)).map(({ act }) => act);
    expect(acts.slice(-4)).toEqual([
      'person.search_state_recorded',
      'person.further_authority_asked',
      'person.further_authority_granted',
      'person.further_authority_lapsed',
    ]);
    cast = {
      ...cast,
      bello: await signIn(house, cast.bello.email),
      sutton: await signIn(house, cast.sutton.email),
    };
  });

  it('brings nobody back whom the clock has hidden, when a state is recorded before the round', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 3, until: 'public' });
    await search(3, 'identified');
    await grant((await ask(3, 'still_needed', cast.ada, { reviewOn: '2025-12-12' })).id);
    await anew(still, 'still-3.jpg');
    expect(await status(still)).toBe(200);
    house.clock.set('2025-12-13T08:00:00Z');
    expect(await status(still)).toBe(410);
    await search(3, 'sought');
    expect([await status(still), (await found(3)).searchState]).toEqual([410, 'sought']);
    cast = {
      ...cast,
      bello: await signIn(house, cast.bello.email),
      sutton: await signIn(house, cast.sutton.email),
    };
  });

  it('ends when the state changes again, and so does what was only asked', async () => {
    await proceedings(3, 'active');
    const { id } = await ask(3, 'still_at_large', cast.ada, { reviewOn: '2025-12-20' });
    await grant(id);
    const later = await ask(3, 'still_at_large', cast.cora, { reviewOn: '2025-12-30' });
    expect((await found(3)).stillAtLarge).toBe(true);
    await proceedings(3, 'ended');
    const both = await stands(later);
    expect(both.slice(0, 2).map(({ endedBecause }) => endedBecause)).toEqual([
      'state_changed',
      'state_changed',
    ]);
    expect(await found(3)).toMatchObject({ stillAtLarge: false, stillAtLargeUntil: null });
    expect((await refusalOf(grant(later.id))).code).toBe('further_not_waiting');
  });

  it('is followed by a later one, which holds in its place', async () => {
    await proceedings(3, 'active');
    await grant((await ask(3, 'still_at_large', cast.ada, { reviewOn: '2025-12-20' })).id);
    const later = await ask(3, 'still_at_large', cast.ada, { reviewOn: '2025-12-30' });
    expect((await refusalOf(ask(3, 'still_at_large', cast.cora, { reviewOn: '2025-12-30' }))).code).toBe(
      'further_already_asked',
    );
    await grant(later.id);
    const [now, before] = await stands(later);
    expect([now?.endedAt, before?.endedBecause]).toEqual([null, 'replaced']);
    expect((await found(3)).stillAtLargeUntil).toEqual(new Date('2025-12-31T00:00:00Z'));
  });

  it('is decided by nobody who asked, recorded a state, or ranks too low for a child', async () => {
    const [child] = persons;
    await house.database.dataSource.query(
      'UPDATE persons_sought SET age_from = NULL, age_to = NULL WHERE id = $1',
      [child!.id],
    );
    await search(1, 'identified');
    expect((await refusalOf(ask(1, 'still_needed', cast.ada, { reviewOn: '2026-01-20' }))).fields).toEqual([
      { field: 'reviewOn', code: 'further_review_too_far_for_child' },
    ]);
    const { id } = await ask(1, 'still_needed', cast.ada, { reviewOn: '2025-12-18' });
    expect((await refusalOf(grant(id))).code).toBe('further_needs_superintendent');
    expect((await refusalOf(grant(id, cast.ada))).code).toBe('further_by_asker');
    expect((await refusalOf(grant(id, cast.cora))).code).toBe('further_by_recorder');
    await grant(id, cast.sutton);
    expect((await stands({ forceId: child!.forceId, personId: child!.id }))[0]).toMatchObject({
      decision: 'granted',
      bySuperintendent: true,
    });
  });

  it('is signed with the key of who decided, and one changed letter shows', async () => {
    const [decided] = await stands({
      forceId: persons[0]!.forceId,
      personId: persons[0]!.id,
    });
    const document = decided!.document!;
    const file = path.join(path.dirname(house.config.pepperFile), 'force-root-northmere');
    const root = forceRootPublicKey(forceRootFrom(readFileSync(file)));
    const read = verifiedDocument(document, 'further authority', [root]);
    expect(read).toMatchObject({ ok: true, said: { signedBy: { id: cast.sutton.id }, decision: 'granted' } });
    expect(verifiedDocument(document.replace('granted', 'refused'), 'further authority', [root])).toEqual({
      ok: false,
      fault: 'not_vouched_for',
    });
    expect(verifiedDocument(document, 'letter', [root])).toEqual({ ok: false, fault: 'not_vouched_for' });
    expect(verifiedDocument('{}', 'further authority', [root])).toEqual({
      ok: false,
      fault: 'not_a_document',
    });
    const other = document.replaceAll(cast.sutton.id, cast.bello.id).replace(cast.bello.id, cast.sutton.id);
    expect(verifiedDocument(other, 'further authority', [root])).toMatchObject({ ok: false });
  });

  it('is refused with a reason, and shows nobody', async () => {
    await search(2, 'sought');
    await search(2, 'identified');
    const { id } = await ask(2, 'still_needed', cast.ada, { reviewOn: '2025-12-18' });
    const refuse = (reason: string) =>
      house.get(DecideFurther).run(cast.bello.actor, { id, decision: 'refused', reason });
    expect((await refusalOf(refuse(' '))).fields).toEqual([
      { field: 'reason', code: 'further_refusal_reason_missing' },
    ]);
    await refuse('He has an address now.');
    expect((await found(2)).stillNeeded).toBe(false);
    const acts = await entriesAbout(house.database.dataSource, persons[1]!.id);
    expect(acts.at(-1)).toMatchObject({ act: 'person.further_authority_refused' });
    expect(JSON.stringify(acts)).not.toContain('address');
  });

  it('is not asked for a state that is not recorded', async () => {
    expect((await refusalOf(ask(2, 'still_at_large'))).code).toBe('further_not_for_state');
  });

  it('is not there for Egan and his force', async () => {
    const { id } = await ask(2, 'still_needed', cast.ada, { reviewOn: '2025-12-18' });
    expect((await refusalOf(ask(2, 'still_needed', cast.egan))).code).toBe('person_not_found');
    expect((await refusalOf(grant(id, cast.egan))).code).toBe('further_not_found');
    expect((await refusalOf(grant('00000000-0000-4000-8000-000000000000'))).code).toBe('further_not_found');
    const theirs = await house.get(FurtherAuthorities).waitingIn(cast.eastholm.id);
    expect(theirs).toEqual([]);
  });
});
