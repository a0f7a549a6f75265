import { AppealsOfOfficer, type OfficersAppeal } from '../../src/appeals';
import { ApproveStill, PrepareStill } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, GROUNDS, type Person, theWorld, World } from '../world';

describe('places that an authority excludes', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  let waiting: OfficersAppeal;
  const post = (path: string, body: object, who: Person) =>
    house
      .request()
      .post(`/api/v1/appeals/${waiting.appeal.slug}/${path}`)
      .set({ authorization: `Bearer ${who.token}` })
      .send(body);
  const seen = () => ({ edition: waiting.latest.number });
  const again = () => house.get(AppealsOfOfficer).forActor(cast.ada.actor, waiting.appeal.slug);

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    waiting = await world.appeal({ state: 'submitted' });
  });

  it('stop the grant itself where a picture in the edition names one', async () => {
    const [{ still }] = waiting.latest.stills as [OfficersAppeal['latest']['stills'][number]];
    const refused = await post(
      'authority',
      { ...seen(), ...GROUNDS, excludedPlaces: [still.place.toUpperCase()] },
      cast.bello,
    );
    expect(refused.body).toMatchObject({ code: 'appeal_has_blockers' });
    expect(refused.body.errors).toContainEqual({
      field: `stills.${still.reference}`,
      code: 'appeal_blocked_still_names_excluded_place',
      message: 'This picture names a place that the authority excludes.',
    });
  });

  it.each([
    [Array.from({ length: 21 }, (_, number) => `Place ${number}`), 'appeal_excluded_places_too_many'],
    [['x'.repeat(121)], 'appeal_excluded_place_too_long'],
  ])('are refused at their field when they cannot be kept (%#)', async (excludedPlaces, code) => {
    const refused = await post('authority', { ...seen(), ...GROUNDS, excludedPlaces }, cast.bello);
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ field: 'excludedPlaces', code }]]);
  });

  it('are kept with it, each once, and said to whoever reads the appeal', async () => {
    const excludedPlaces = [' Refuge House ', '', 'Refuge House', 'Elm Lane'];
    const granted = await post('authority', { ...seen(), ...GROUNDS, excludedPlaces }, cast.bello);
    expect(granted.body.authority).toMatchObject({ excludedPlaces: ['Refuge House', 'Elm Lane'] });
  });

  it('keep a still of the case from being approved whose overlay names one', async () => {
    const { reference } = await world.still({ file: 'still-3.jpg', person: 3, until: 'prepared' });
    const prepare = (overlay: string) =>
      house.get(PrepareStill).run(cast.ada.actor, { ref: reference, circumstances: { overlay } });
    await prepare('CAM 2 ELM-LANE 14-11-2025');
    const approving = house.get(ApproveStill).run(cast.ada.actor, { ref: reference });
    expect((await refusalOf(approving)).fields).toEqual([
      { field: 'overlay', code: 'still_blocked_overlay_names_excluded_place' },
    ]);
    await prepare('CAM 2 14-11-2025');
    await expect(house.get(ApproveStill).run(cast.ada.actor, { ref: reference })).resolves.toMatchObject({
      state: 'approved',
    });
  });

  it('count no more once the authority is void', async () => {
    expect((await post('publication', seen(), cast.ada)).status).toBe(200);
    expect((await again()).latest.state).toBe('published');
    expect((await post('withdrawal', { reason: 'Asked for.' }, cast.ada)).status).toBe(200);
    const { reference } = await world.still({ file: 'still-7.jpg', person: 3, until: 'prepared' });
    await house
      .get(PrepareStill)
      .run(cast.ada.actor, { ref: reference, circumstances: { overlay: 'ELM LANE' } });
    await expect(house.get(ApproveStill).run(cast.ada.actor, { ref: reference })).resolves.toMatchObject({
      state: 'approved',
    });
  });

  it('are asked for on the form, and shown again as they were typed when it is refused', async () => {
    const other = await world.appeal({ state: 'submitted' });
    const path = `/office/appeals/${other.appeal.slug}/authority`;
    const page = await house.request().get(path).set('cookie', cast.bello.cookie);
    expect(page.text).toContain('Places that may not be named');
  });
});
