import { load } from 'cheerio';
import { appealPaths, ReviseAppeal } from '../../src/appeals';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, LARKFIELD_CONTENT, theWorld, World } from '../world';
import { consoleOf } from './console';

describe('what changed between two editions', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  const world = new World(house);
  const { get } = consoleOf(house);
  let cast: Cast;
  let slug: string;
  const PATH = () => appealPaths.differences(slug);
  const read = async (path: string, who = cast.ada) => load((await get(path, who)).text);

  beforeAll(async () => {
    cast = await world.officers();
    const { reference } = await world.still({ file: 'still-7.jpg', person: 3, until: 'approved' });
    const live = await world.appeal({
      state: 'live',
      content: { advice: 'Hang up and ring 101.', stills: [reference] },
    });
    slug = live.appeal.slug;
    const [first, ...others] = LARKFIELD_CONTENT.narrative;
    await house.get(ReviseAppeal).run(cast.ada.actor, {
      slug,
      edition: 1,
      version: live.latest.version,
      content: {
        advice: 'Hang up, and ring 101 from another telephone.',
        narrative: [first!.replace('.', ', and came to the door.'), ...others],
        stills: [],
      },
    });
  }, 60_000);

  it('is shown word by word, and by nothing else that stands in them', async () => {
    const page = await read(PATH());
    expect(page('.hd p').text()).toContain('edition 2 beside edition 1.');
    const labels = page('.differences h2').map((_, one) => page(one).text());
    expect(labels.get()).toEqual(['What happened', 'Advice', 'Pictures', 'Person 3']);
    const advice = page('.differences .inner').eq(1);
    const words = (tag: string) =>
      advice
        .find(tag)
        .map((_, one) => page(one).contents().not('.vh').text().trim())
        .get()
        .filter(Boolean);
    expect([words('del'), words('ins')]).toEqual([[], [',', 'from another telephone']]);
  });

  it('is one press from the appeal, and can be turned round', async () => {
    const appeal = await read(appealPaths.office(slug));
    const links = appeal('.log a').map((_, one) => appeal(one).attr('href'));
    expect(links.get()).toEqual([appealPaths.differences(slug, 2)]);
    const back = await read(`${PATH()}?edition=1&since=2`);
    expect(back('.hd p').text()).toContain('edition 1 beside edition 2.');
    const same = await read(`${PATH()}?edition=2&since=2`);
    expect(same('main').text()).toContain('These two say the same');
    expect((await read(`${PATH()}?edition=99&since=x`))('.hd p').text()).toContain('edition 2 beside');
  });

  it('is of those editions alone that somebody may know of', async () => {
    // Bello is on no team of the case: he knows what was put forward, and no draft.
    const page = await read(`${PATH()}?edition=2`, cast.bello);
    expect(page('main').text()).toContain('There is one edition so far');
    expect(page('main').text()).not.toContain('another telephone');
    const stranger = await get(PATH(), cast.egan);
    const madeUp = await get(appealPaths.differences('nowhere'), cast.egan);
    expect([stranger.status, madeUp.status]).toEqual([404, 404]);
  });

  it.each([
    ['desktop', {}],
    ['phone', { width: 360, height: 740 }],
  ])('can be read by everybody and fits any width: %s', async (at, size) => {
    const page = await browser.open({ baseUrl: house.url, ...size });
    await page.context().addCookies([{ name: 'office', value: cast.ada.token, url: house.url }]);
    await page.goto(PATH(), { waitUntil: 'load' });
    await shoot(page, `differences-${at}`);
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  });
});
