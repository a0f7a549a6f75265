import { load } from 'cheerio';
import {
  appealApiPaths,
  appealPaths,
  APPEAL_TEMPLATES,
  AppealsOfOfficer,
  EDITION_LIMITS,
  templateWords,
} from '../../src/appeals';
import { presumptionsIn } from '../../src/appeals/rules/wording/presumption';
import { testApp } from '../support/app';
import { World, type Cast } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

describe.each([...APPEAL_TEMPLATES])('the template for %s', (template) => {
  const { headline, standfirst, narrative, advice, victimCallout } = templateWords(template);

  it('fits, says what police ask, presumes nothing, and has gaps where only the case knows', () => {
    expect(standfirst).toMatch(/^Police would like to speak to /);
    const texts = [headline, standfirst, ...narrative, advice, victimCallout];
    for (const text of texts) {
      expect(text).not.toMatch(/^appeals\.|^$/);
      expect(presumptionsIn(text)).toEqual([]);
    }
    expect(texts.join('')).toMatch(/\[… [^\]]+\]/);
    for (const field of ['headline', 'standfirst', 'advice', 'victimCallout'] as const)
      expect(templateWords(template)[field].length).toBeLessThanOrEqual(EDITION_LIMITS[field]);
  });
});

describe('an appeal that begins from a template', () => {
  const house = testApp();
  const world = new World(house);
  const { get, post } = consoleOf(house);
  const CASE = '/office/cases/NM-4471-25/appeal';
  let cast: Cast;

  beforeAll(async () => {
    cast = await world.officers();
    await world.larkfield();
  }, 60_000);

  it('is offered the one for its offence, and names each gap that is left at its field', async () => {
    const page = load((await get(CASE, cast.ada)).text);
    expect(page('[name=template] [selected]').attr('value')).toBe('courier_fraud');
    const begun = await post(CASE, { template: 'courier_fraud' }, cast.ada);
    expect(begun.headers.location).toBe(`${appealPaths.draft('larkfield')}?said=begun`);
    const { latest } = await house.get(AppealsOfOfficer).forActor(cast.ada.actor, 'larkfield');
    expect(latest).toMatchObject({ ...templateWords('courier_fraud'), offenceCount: 72 });

    const draft = appealPaths.draft('larkfield');
    const form = formOn((await get(draft, cast.ada)).text);
    const typed = { ...form, headline: 'Do you know them?', 'room-phone': '01632 960283' };
    const refused = await post(appealPaths.submission('larkfield'), typed, cast.ada);
    expect([refused.status, [...new Set(errorsIn(refused.text))]]).toEqual([
      422,
      ['#standfirst', '#narrative', '#victimCallout'],
    ]);
    expect(load(refused.text)('.checks').text()).toContain('A gap of the template is left');
  });

  it('has a twin, and what a program says stands in the place of its words', async () => {
    const send = (body: object) =>
      house
        .request()
        .post(appealApiPaths.ofCase('NM-4471-25'))
        .set('authorization', `Bearer ${cast.ada.token}`)
        .send(body);
    const { status, body } = await send({ template: 'theft', headline: 'Do you know her?' });
    expect([status, body.headline, body.advice]).toEqual([
      201,
      'Do you know her?',
      templateWords('theft').advice,
    ]);
    expect((await send({ template: 'nonsense' })).status).toBe(422);
    expect((await send({})).body.headline).toBe('');
  });
});
