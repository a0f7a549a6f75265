import { PublicAppeals, WordingSurroundings, wordingFindings, type EditionContent } from '../../src/appeals';
import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { Takedowns } from '../../src/stills';
import { testApp } from '../support/app';
import { LARKFIELD_CONTENT, World, type Cast } from '../world';

describe('somebody shown who may be under 18', () => {
  const house = testApp();
  let world: World;
  let cast: Cast;
  const shown = async (number: number) =>
    (await house.get(PublicAppeals).live('larkfield')).persons.find((one) => one.number === number)!;

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.liveAppeal();
    await house.database.dataSource.query('UPDATE edition_persons SET age_from = 15, age_to = 17');
  });

  it.each([
    ['identification', 1],
    ['a charge', 2],
  ])('comes down with %s, at once, with the clock and the flag', async (what, number) => {
    expect(await shown(number)).toMatchObject({ mayBeChild: true, sought: true });
    const [{ id: stillId, forceId }] = (await shown(number)).stills;
    const personId = (await world.persons())[number - 1]!.id;
    if (what === 'identification') {
      const named = { personId, state: 'identified', reason: 'Named by a teacher.' } as const;
      await house.get(RecordSearchState).run(cast.cora.actor, named);
    } else {
      const charged = { personId, state: 'active', reason: 'Charged.' } as const;
      await house.get(RecordProceedings).run(cast.cora.actor, charged);
    }
    expect(await shown(number)).toMatchObject({
      mayBeChild: false,
      sought: false,
      description: '',
      apparentAge: '',
      stills: [],
    });
    expect((await house.request().get(`/stills/${stillId}/640.jpg`)).status).toBe(410);
    expect(await house.get(Takedowns).running(forceId, stillId)).not.toBeNull();
  });
});

describe('the victim shield', () => {
  const house = testApp();

  it('reads what stands beside the pictures with the words of the edition', async () => {
    const world = new World(house);
    await world.still({ file: 'still-1.jpg', person: 1, until: 'approved' });
    const larkfield = await world.larkfield();
    const around = house.get(WordingSurroundings);
    const content: EditionContent = {
      ...LARKFIELD_CONTENT,
      standfirst: 'Police would like to speak to this man.',
      narrative: ['A 16-year-old girl was followed.'],
      headline: 'Can you help?',
      quotes: [],
      advice: '',
      victimCallout: '',
      notesToEditors: '',
      linesToTake: '',
      publicAreas: '',
      offenceCount: null,
      lossPence: null,
      arrests: null,
      stills: ['LARKFIELD-1'],
      grounds: { purpose: '', necessity: '', proportionality: '', risk: '', reviewOn: '' },
    };
    const shield = async (offenceType: string, stills: readonly string[]) =>
      wordingFindings({ ...content, stills }, await around.of({ ...larkfield, offenceType })).filter(
        ({ rule }) => rule === 'victim_shielded',
      );
    expect(await shield('Sexual assault', [])).toEqual([]);
    expect(await shield('Sexual assault', ['LARKFIELD-1'])).not.toEqual([]);
    expect(await shield('Burglary', ['LARKFIELD-1'])).toEqual([]);
  });
});
