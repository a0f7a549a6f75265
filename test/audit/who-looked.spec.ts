import { load } from 'cheerio';
import { testApp } from '../support/app';
import { enrolAnother, type Person, theWorld, World } from '../world';

describe('who looked, in the whole house', () => {
  const house = testApp({ standing: theWorld('live') });
  let devi: Person;
  let elsewhere: Person;
  beforeAll(async () => {
    const world = new World(house);
    await world.liveAppeal();
    const cast = await world.officers();
    devi = cast.devi;
    elsewhere = await enrolAnother(house, cast.esme, 'Edda Elsewhere', 'auditor');
  });

  const acts = async (query: string, who: Person) => {
    const { text } = await house
      .request()
      .get(`/office/audit?${query}`)
      .set('Cookie', who.cookie)
      .expect(200);
    const $ = load(text);
    return $('tbody tr td:nth-child(3)')
      .toArray()
      .map((cell) => $(cell).text().split(':')[0]);
  };

  it('is asked of a still by the reference that is printed on it, and of an appeal by its address', async () => {
    expect(await acts('thing=larkfield 1', devi)).toContain('Still approved');
    expect(await acts('thing=larkfield', devi)).toContain('Appeal published');
    expect(await acts('thing=larkfield-99', devi)).toEqual([]);
  });

  it('is no answer about another force’s', async () => {
    for (const thing of ['LARKFIELD-1', 'larkfield'])
      expect(await acts(`thing=${thing}`, elsewhere)).toEqual([]);
  });
});
