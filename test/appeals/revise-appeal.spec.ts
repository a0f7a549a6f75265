import {
  AppealsOfOfficer,
  AppealWarnings,
  DraftAppeal,
  PublicAppeals,
  PublishAppeal,
  ReviseAppeal,
  SubmitAppeal,
  type EditionContent,
  type OfficersAppeal,
} from '../../src/appeals';
import { AddToTeam } from '../../src/cases';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { type Cast, LARKFIELD, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('writing an appeal', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  const draft = (content: Partial<EditionContent>, who = cast.ada, caseRef = 'NM-4471-25') =>
    house.get(DraftAppeal).run(who.actor, { caseRef, content });
  const known = (slug: string, who = cast.ada) => house.get(AppealsOfOfficer).forActor(who.actor, slug);
  const revise = ({ appeal, latest }: OfficersAppeal, content: Partial<EditionContent>, who = cast.ada) =>
    house
      .get(ReviseAppeal)
      .run(who.actor, { slug: appeal.slug, edition: latest.number, version: latest.version, content });
  const noTrace = async (work: () => Promise<unknown>) => {
    const before = await traces(house);
    const refusal = await refusalOf(work());
    expect(await traces(house)).toEqual(before);
    return refusal;
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  it('begins with the case’s figures and the numbers that were given last time', async () => {
    const { slug } = await draft({});
    const { latest } = await known(slug);
    expect(latest).toMatchObject({
      number: 1,
      version: 1,
      state: 'draft',
      headline: '',
      publicAreas: LARKFIELD.publicAreas,
      offenceCount: 72,
      lossPence: 20_000_000,
      arrestsCount: 12,
      drafterIds: [cast.ada.id],
    });
    expect(latest.contacts.map(({ kind }) => kind)).toEqual(['crimestoppers']);
    const room = {
      kind: 'incident_room',
      label: 'Incident room',
      phone: '01632 960283',
      hours: null,
    } as const;
    await revise(await known(slug), { contacts: [room, ...latest.contacts] });
    const next = await known((await draft({})).slug);
    expect(next.latest.contacts.map(({ phone }) => phone)).toEqual(['01632 960283', '0800 555 111']);
    expect(next.appeal.slug).toBe('larkfield-2');
  });

  it('counts every saving, and tells who saves an older one', async () => {
    const seen = await known((await draft({ headline: 'Do you know them?' })).slug);
    const saved = await revise(seen, { standfirst: 'Police would like to speak to three people.' });
    expect(saved).toEqual({ slug: seen.appeal.slug, edition: 1, version: 2 });
    expect(await lastEntryAbout(house.database.dataSource, seen.appeal.id)).toMatchObject({
      act: 'appeal.revised',
      facts: { edition: 1, changed: 'standfirst' },
    });
    expect((await noTrace(() => revise(seen, { headline: 'Another' }))).code).toBe('appeal_edition_stale');
    const now = await known(seen.appeal.slug);
    const both = await outcomesOf([
      revise(now, { advice: 'One.' }),
      revise(now, { advice: 'Two.' }, cast.sol),
    ]);
    expect(both.sort()).toEqual(['appeal_edition_stale', 'done']);
  });

  it('refuses what cannot be kept, at its fields', async () => {
    const seen = await known((await draft({})).slug);
    const room = { kind: 'incident_room', label: '', phone: 'ring us', hours: null } as const;
    const refusal = await noTrace(() => revise(seen, { headline: 'x'.repeat(141), contacts: [room] }));
    expect([refusal.code, refusal.fields]).toEqual([
      'appeal_not_valid',
      [
        { field: 'headline', code: 'appeal_headline_too_long' },
        { field: 'contacts[0].label', code: 'appeal_contact_label_missing' },
        { field: 'contacts[0].phone', code: 'appeal_contact_phone_not_valid' },
      ],
    ]);
    expect((await noTrace(() => revise(seen, { stills: ['DUNMOW-1'] }))).code).toBe('appeal_still_not_found');
  });

  it('is not submitted before it says what an appeal must say, and shows only what was approved', async () => {
    const seen = await known((await draft({ contacts: [] })).slug);
    const submit = () => house.get(SubmitAppeal).run(cast.ada.actor, { slug: seen.appeal.slug, edition: 1 });
    expect((await noTrace(submit)).fields.map(({ code }) => code)).toEqual([
      'appeal_headline_missing',
      'appeal_standfirst_missing',
      'appeal_narrative_missing',
      'appeal_incident_room_missing',
      'appeal_crimestoppers_missing',
    ]);
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'prepared' });
    const whole = await world.appeal({ state: 'draft', content: { stills: [reference] } });
    const refusal = await noTrace(() =>
      house.get(SubmitAppeal).run(cast.ada.actor, { slug: whole.appeal.slug, edition: 1 }),
    );
    expect(refusal).toMatchObject({
      code: 'appeal_has_blockers',
      fields: [{ field: `stills.${reference}`, code: 'appeal_blocked_still_not_approved' }],
    });
  });

  it.each(['submitted', 'authorised'] as const)(
    'begins the next edition when it is %s, and voids what was said of the one before',
    async (state) => {
      const before = await world.appeal({ state, content: { stills: [] } });
      expect(await revise(before, { advice: 'Hang up.' })).toMatchObject({ edition: 2, version: 1 });
      const editions: object[] = await house.database.dataSource.query(
        'SELECT number, state, advice FROM editions WHERE appeal_id = $1 ORDER BY number',
        [before.appeal.id],
      );
      expect(editions).toMatchObject([
        { number: 1, state: 'superseded', advice: before.latest.advice },
        { number: 2, state: 'draft', advice: 'Hang up.' },
      ]);
      const publish = house.get(PublishAppeal).run(cast.ada.actor, { slug: before.appeal.slug, edition: 2 });
      expect((await refusalOf(publish)).fields[0]?.code).toBe('appeal_blocked_not_authorised');
    },
  );

  it('leaves what the public reads as it is while its successor waits', async () => {
    const live = await world.appeal({ state: 'live', content: { stills: [] } });
    await revise(live, { headline: 'Another headline' });
    const { latest, live: still } = await known(live.appeal.slug);
    expect([latest.number, latest.state, still?.number]).toEqual([2, 'draft', 1]);
    expect((await house.get(PublicAppeals).live(live.appeal.slug)).headline).toBe(live.latest.headline);
  });

  it('is not an edit to save what stands there: an authority outlives it', async () => {
    const ready = await world.appeal({ state: 'authorised', content: { stills: ['LARKFIELD-2'] } });
    const before = await traces(house);
    await revise(ready, { headline: ` ${ready.latest.headline} `, contacts: ready.latest.contacts });
    expect(await traces(house)).toEqual(before);
  });

  it('warns of a count that differs, of proceedings against others, and of nothing in its words', async () => {
    const { appeal, latest } = await world.appeal({
      state: 'draft',
      content: { stills: [], headline: 'Hunt for gang of thieves' },
    });
    expect(await house.get(AppealWarnings).of(appeal, latest)).toEqual([
      { reason: 'offence_count_differs', published: 72, linked: 0 },
      { reason: 'proceedings_active_for_others', arrests: 12, persons: [] },
    ]);
  });

  it('is not Egan’s to read or write, nor anybody’s off the team', async () => {
    const live = await world.appeal({ state: 'live', content: { stills: [] } });
    const made = { ...live, appeal: { ...live.appeal, slug: 'made-up' } };
    for (const who of [cast.egan, cast.esme, cast.bello]) {
      const theirs = await noTrace(() => revise(live, { headline: 'Mine' }, who));
      expect({ ...theirs }).toEqual({ ...(await refusalOf(revise(made, { headline: 'Mine' }, who))) });
    }
    expect((await refusalOf(known(live.appeal.slug, cast.egan))).code).toBe('appeal_not_found');
    expect((await noTrace(() => draft({}, cast.esme))).code).toBe('case_not_found');
  });

  it('is read by a guest of another force, and written by the case’s own', async () => {
    const { appeal, latest } = await world.appeal({ state: 'submitted', content: { stills: [] } });
    const { ref } = await world.larkfield();
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: cast.esme.email, part: 'guest' });
    const seen = await known(appeal.slug, cast.esme);
    expect([seen.part, seen.latest.id]).toEqual(['guest', latest.id]);
    const acts = [
      () => revise(seen, { headline: 'Ours' }, cast.esme),
      () => house.get(SubmitAppeal).run(cast.esme.actor, { slug: appeal.slug, edition: 1 }),
      () => house.get(PublishAppeal).run(cast.esme.actor, { slug: appeal.slug, edition: 1 }),
      () => draft({}, cast.esme),
    ];
    for (const act of acts) expect((await noTrace(act)).code).toBe('appeal_not_a_guests');
  });

  it('is made of investigations only', async () => {
    expect((await noTrace(() => draft({}, cast.sol, 'INTAKE'))).code).toBe('appeal_case_is_intake');
  });
});
