import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { MakeSocialPicture, WithdrawAppeal } from '../../src/appeals';
import {
  ApproveStill,
  PLAIN_RECIPE,
  PlacesShown,
  PrepareStill,
  Stills,
  type StillRecord,
} from '../../src/stills';
import { socialPlan, type SocialShape } from '../../src/stills/rules/social-plan';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { colourAt } from '../stills/imaging-read-back';
import { type Cast, demoFaces, demoStill, type Person, theWorld, World } from '../world';

/** Beside the face of still-3, and inside every crop around it. */
const COVER = { x: 1040, y: 330, w: 60, h: 60 };
const SLUG = 'larkfield';
const REF = 'LARKFIELD-3';

describe('a picture for the force’s own posts', () => {
  const house = testApp({ standing: theWorld('officers') });
  const world = new World(house);
  let cast: Cast;
  let still: StillRecord;
  const as = (who: Person) => ({ authorization: `Bearer ${who.token}` });
  const ask = (shape: string, who = cast.ada, slug = SLUG, ref = REF) =>
    house
      .request()
      .post(`/api/v1/appeals/${slug}/posts`)
      .set(as(who))
      .responseType('blob')
      .send({ still: ref, shape });
  const places = () => house.get(PlacesShown).ofStill(still.forceId, still.id);

  beforeAll(async () => {
    cast = await world.officers();
    still = await world.still({ file: 'still-3.jpg', person: 3 });
    const faces = demoFaces(demoStill('still-3.jpg'));
    const recipe = { ...PLAIN_RECIPE, covers: [COVER] };
    await house.get(PrepareStill).run(cast.ada.actor, { ref: still.reference, faces, recipe });
    await house.get(ApproveStill).run(cast.ada.actor, { ref: still.reference });
    await world.appeal({ state: 'live', content: { stills: [still.reference] } });
    still = (await house.get(Stills).ofIds(still.forceId, [still.id]))[0]!;
    expect([still.reference, still.standing]).toEqual([REF, 'public']);
  });

  it.each([
    ['square', 1080, 1080],
    ['wide', 1920, 1080],
  ] as const)(
    'comes %s, with what is covered under a solid block',
    async (shape: SocialShape, width, height) => {
      const answered = await ask(shape);
      expect(answered.status).toBe(200);
      expect(answered.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="LARKFIELD-3-${shape}.jpg"`,
        'cache-control': 'private, no-store',
      });
      const bytes = answered.body as Buffer;
      const face = still.faces.find(({ who }) => who === 'sought')!;
      const { cut, drawn } = socialPlan(shape, still, face);
      const at = (along: number, from: number, to: number, offset: number) =>
        Math.round(((along - from) * to) / (to === drawn.w ? cut.w : cut.h)) + offset;
      const x = at(COVER.x + COVER.w / 2, cut.x, drawn.w, drawn.x);
      const y = at(COVER.y + COVER.h / 2, cut.y, drawn.h, drawn.y);
      for (const channel of await colourAt(bytes, x, y)) expect(Math.abs(channel - 32)).toBeLessThan(4);
      // White paper at the foot, where the words about its being current stand.
      expect(await colourAt(bytes, width - 8, height - 8)).toEqual([255, 255, 255]);
    },
  );

  it('is written down once for each download, as a disclosure', async () => {
    house.clock.advance({ minutes: 1 });
    const before = (await places()).length;
    const { bytes } = await house
      .get(MakeSocialPicture)
      .run(cast.ada.actor, { slug: SLUG, ref: REF, shape: 'wide' });
    const [latest, ...others] = await places();
    expect(others.length).toBe(before);
    expect(latest).toMatchObject({
      kind: 'social_wide',
      recipient: 'Northmere Police',
      madeBy: cast.ada.id,
      revision: still.revision,
      bytes: bytes.length,
    });
    expect(await lastEntryAbout(house.database.dataSource, still.id)).toMatchObject({
      act: 'still.given',
      verb: 'disclosure',
      facts: { kind: 'social_wide', place: latest!.id },
    });
  });

  it('is for the press office of the force, and nobody else learns that there is anything', async () => {
    const before = (await places()).length;
    for (const who of [cast.bello, cast.cora]) expect((await ask('square', who)).status).toBe(404);
    const egan = { slug: SLUG, ref: REF, shape: 'square' } as const;
    await expect(house.get(MakeSocialPicture).run(cast.egan.actor, egan)).rejects.toMatchObject({
      code: 'appeal_not_found',
    });
    expect((await ask('square', cast.ada, 'no-such-appeal')).status).toBe(404);
    expect((await ask('square', cast.ada, SLUG, 'LARKFIELD-1')).status).toBe(422);
    expect((await ask('round')).status).toBe(422);
    expect((await places()).length).toBe(before);
  });

  it('is asked for on a page of the console', async () => {
    const page = await house.request().get(`/office/appeals/${SLUG}/posts`).set('cookie', cast.ada.cookie);
    const $ = load(page.text);
    expect($('h1').text()).toBe('For our own posts');
    expect(
      $('form[method="post"] button[name="shape"]')
        .map((_, one) => $(one).attr('value'))
        .get(),
    ).toEqual(['square', 'wide']);
    const downloaded = await house
      .request()
      .post(`/office/appeals/${SLUG}/posts`)
      .set({ cookie: cast.ada.cookie, 'sec-fetch-site': 'same-origin' })
      .type('form')
      .responseType('blob')
      .send({ still: REF, shape: 'square' });
    expect([downloaded.status, downloaded.headers['content-type']]).toEqual([200, 'image/jpeg']);
    const appeal = await house.request().get(`/office/appeals/${SLUG}`).set('cookie', cast.ada.cookie);
    expect(load(appeal.text)(`a[href="/office/appeals/${SLUG}/posts"]`).length).toBe(1);
  });

  it('is refused in words when it cannot be drawn, and nothing is written down', async () => {
    const before = (await places()).length;
    const { objectKey } = still.renditions.find(({ framing }) => framing === 'handout')!;
    await writeFile(path.join(house.config.dataDirectory, 'uploads', objectKey), 'no picture any more');
    const answered = await ask('square');
    expect(answered.status).toBe(503);
    expect(JSON.parse((answered.body as Buffer).toString())).toMatchObject({ code: 'social_picture_failed' });
    expect((await places()).length).toBe(before);
  });

  it('is gone with the appeal', async () => {
    const before = (await places()).length;
    await house.get(WithdrawAppeal).run(cast.ada.actor, { slug: SLUG, reason: 'It is over.' });
    expect((await ask('square')).status).toBe(410);
    expect((await places()).length).toBe(before);
  });
});
