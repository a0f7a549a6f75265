import { load } from 'cheerio';
import { appealPaths } from '../../src/appeals';
import { testApp } from '../support/app';
import { type Cast, takeAppeal, theWorld, World } from '../world';
import { consoleOf, formOn } from './console';

const NOTES = 'Pictures may be used to find these people.\nThe press office is on 01632 960100.';
const LINES = 'We name nobody, and we comment on no name.';

describe('notes to editors and lines to take', () => {
  const house = testApp({ standing: theWorld('stills') });
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let cast: Cast;

  beforeAll(async () => {
    cast = await world.officers();
    const { appeal } = await world.appeal({ state: 'draft' });
    const path = appealPaths.draft(appeal.slug);
    const form = formOn((await get(path, cast.ada)).text);
    await post(path, { ...form, notesToEditors: NOTES, linesToTake: LINES }, cast.ada);
  }, 60_000);

  it('are kept with the words, and stand in the editor again', async () => {
    const form = formOn((await get(appealPaths.draft('larkfield'), cast.ada)).text);
    expect(form).toMatchObject({ notesToEditors: NOTES.replace('\n', '\r\n'), linesToTake: LINES });
  });

  it('are checked like every word that leaves the force, and lines are not, which never do', async () => {
    const path = appealPaths.draft('larkfield');
    const form = formOn((await get(path, cast.ada)).text);
    const typed = {
      ...form,
      notesToEditors: 'These thieves are known.',
      linesToTake: 'The thieves are known.',
    };
    const page = load((await post(`${path.replace('/draft', '/glance')}`, typed, cast.ada)).text);
    const marked = page('.warn mark').map((_, one) => page(one).text());
    expect(marked.get().filter((text) => text === 'thieves')).toHaveLength(1);
  });

  it('go out with the appeal, the lines nowhere', async () => {
    await takeAppeal(house, cast, { slug: 'larkfield', edition: 1 }, 'live');
    const page = load((await house.request().get('/appeals/larkfield')).text);
    expect(page('.notes').text()).toBe(NOTES);
    const { body, text } = await house.request().get('/api/v1/appeals/larkfield');
    expect(body).toMatchObject({ notesToEditors: NOTES });
    for (const said of [page.html(), text]) expect(said).not.toContain('we comment on no name');
  });
});
