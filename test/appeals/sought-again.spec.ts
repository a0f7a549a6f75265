import { PublicAppeals, PublishAppeal, ReviseAppeal, type OfficersAppeal } from '../../src/appeals';
import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { ApproveStill, PrepareStill } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, demoFaces, demoStill, takeAppeal, theWorld, World } from '../world';

const FILE = 'still-7.jpg';
const HIDDEN_SINCE = {
  code: 'appeal_has_blockers',
  fields: [{ field: 'persons.3', code: 'appeal_blocked_person_hidden_since' }],
};

describe('somebody who was taken down by mistake and is sought again', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  let personId: string;
  const search = (state: 'identified' | 'sought') =>
    house.get(RecordSearchState).run(cast.sol.actor, { personId, state, reason: 'It was told.' });
  const proceedings = (state: 'active' | 'ended') =>
    house.get(RecordProceedings).run(cast.sol.actor, { personId, state, reason: 'It was told.' });
  const publish = ({ appeal, latest }: OfficersAppeal) =>
    house.get(PublishAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: latest.number });
  const third = async (slug: string) => (await house.get(PublicAppeals).live(slug)).persons.at(-1);

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    personId = (await world.persons())[2]!.id;
  });

  it.each([
    ['identified', () => search('identified').then(() => search('sought'))],
    ['in proceedings', () => proceedings('active').then(() => proceedings('ended'))],
  ])('is not shown by what was authorised before they were %s', async (_, goAndComeBack) => {
    const still = await world.still({ file: FILE, person: 3, until: 'approved' });
    const ready = await world.appeal({ state: 'authorised', content: { stills: [still.reference] } });
    await goAndComeBack();
    expect(await refusalOf(publish(ready))).toMatchObject(HIDDEN_SINCE);
  });

  it('stays out of a live edition, words and picture, until a new one is authorised', async () => {
    const { reference: ref } = await world.still({ file: FILE, person: 3, until: 'approved' });
    const { appeal, latest } = await world.appeal({ state: 'live', content: { stills: [ref] } });
    const { slug } = appeal;
    expect(await third(slug)).toMatchObject({ sought: true, stills: [{ reference: ref }] });
    await search('identified');
    await search('sought');
    expect(await third(slug)).toMatchObject({ number: 3, sought: false, description: '', stills: [] });

    await house.get(PrepareStill).run(cast.ada.actor, { ref, faces: demoFaces(demoStill(FILE)) });
    await house.get(ApproveStill).run(cast.ada.actor, { ref });
    const { number: edition, version } = latest;
    const next = await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { slug, edition, version, content: { advice: 'Ring us.', stills: [ref] } });
    await takeAppeal(house, cast, next, 'live');
    expect(await third(slug)).toMatchObject({ sought: true, stills: [{ reference: ref }] });
  });
});
