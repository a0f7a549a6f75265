import { load } from 'cheerio';
import { appealApiPaths, appealPaths, ReviseAppeal, ScheduleAppeal, WithdrawAppeal } from '../../src/appeals';
import { testApp } from '../support/app';
import { queriesOf } from '../support/queries';
import { World, type Cast, type Person } from '../world';
import { consoleOf } from './console';

/** What sessions, queues and the look ask comes and goes with the clock. */
const ABOUT_APPEALS =
  /\b(?:editions|edition_\w+|appeals|authorities|arrest_updates|cases|stills|still_\w+|takedowns|places_shown)\b/;

interface Board {
  readonly items: readonly { list: string; ref: string; edition: number | null; next: string | null }[];
  readonly changedSince: string;
  readonly changed: readonly { ref: string; what: string }[];
}

describe('the board of the press office', () => {
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  const { get } = consoleOf(house);
  const slugs: Record<string, string> = {};
  let world: World;
  let cast: Cast;
  const page = async (path: string, who: Person) => load((await get(path, who)).text);
  const told = async (path: string, who: Person) =>
    (await house.request().get(path).set('Authorization', `Bearer ${who.token}`)).body as unknown;
  const board = async (who: Person) => (await told(appealApiPaths.press(), who)) as Board;
  /** `live larkfield 1 Withdraw`, list by list. */
  const lines = async (who: Person) =>
    (await board(who)).items.map(({ list, ref, edition, next }) => [list, ref, edition, next].join(' '));

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    const live = await world.appeal({ state: 'live' });
    for (const state of ['draft', 'submitted', 'authorised', 'withdrawn'] as const) {
      slugs[state] = (await world.appeal({ state })).appeal.slug;
    }
    const scheduled = (await world.appeal({ state: 'authorised' })).appeal.slug;
    await house.get(ScheduleAppeal).run(cast.ada.actor, {
      slug: scheduled,
      edition: 1,
      embargoUntil: new Date('2025-12-03T18:00:00Z'),
      reason: 'A family is told first.',
    });
    Object.assign(slugs, { live: live.appeal.slug, scheduled });
  }, 120_000);

  it('shows everything by where it stands, with the next act of whoever looks', async () => {
    expect(await lines(cast.ada)).toEqual([
      `waiting ${slugs.submitted} 1 `,
      `ready ${slugs.authorised} 1 Publish`,
      `embargoed ${slugs.scheduled} 1 Change when`,
      `drafts ${slugs.draft} 1 Write on`,
      `live ${slugs.live} 1 Withdraw`,
      `withdrawn ${slugs.withdrawn} 1 `,
    ]);
    expect(await lines(cast.bello)).toEqual([
      `waiting ${slugs.submitted} 1 Decide`,
      `ready ${slugs.authorised} 1 `,
      `embargoed ${slugs.scheduled} 1 `,
      `live ${slugs.live} 1 Withdraw`,
      `withdrawn ${slugs.withdrawn} 1 Put it back`,
    ]);
    expect(await lines(cast.dara)).toEqual([
      `live ${slugs.live} 1 Withdraw`,
      `withdrawn ${slugs.withdrawn} 1 Put it back`,
    ]);
    const shown = await page(appealPaths.press(), cast.bello);
    const act = shown('section[aria-labelledby="waiting"] .then a');
    expect([act.text(), act.attr('href')]).toEqual([
      `Decide, Larkfield, appeal ${slugs.submitted?.split('-')[1]}`,
      appealPaths.authority(slugs.submitted ?? ''),
    ]);
    expect(shown('section[aria-labelledby="live"] .list-head span').text()).toBe('1');
  });

  it('shows nothing of it to the other force', async () => {
    expect(await board(cast.egan)).toMatchObject({ items: [], changed: [] });
    expect((await page(appealPaths.press(), cast.egan))('main').text()).not.toContain('Larkfield');
    expect(await told(appealApiPaths.calendar(), cast.egan)).toEqual({ items: [], next: null });
    expect((await page(appealPaths.calendar('2025-12'), cast.egan))('main').text()).not.toContain(
      'Larkfield',
    );
  });

  it('says what changed since the last working day ended, to each what they may know', async () => {
    const { changedSince, changed } = await board(cast.ada);
    // It is Monday, 1 December.
    expect(changedSince).toBe('2025-11-28T18:00:00.000Z');
    const of = (slug: string | undefined) =>
      changed.filter(({ ref }) => ref === slug).map(({ what }) => what);
    expect(of(slugs.submitted)).toEqual(['submitted']);
    expect(of(slugs.withdrawn)?.toSorted()).toEqual(['authorised', 'published', 'submitted', 'withdrawn']);
    expect(of(slugs.draft)).toEqual([]);
    const seen = (await board(cast.dara)).changed.map(({ what }) => what);
    expect(new Set(seen)).toEqual(new Set(['published', 'withdrawn']));
    const text = (await page(appealPaths.press(), cast.ada))('section[aria-labelledby="changed"]').text();
    expect(text).toContain('Since 28 Nov 2025, 18.00');
    expect(text).toContain('edition 1 withdrawn, by');
  });

  it('has a calendar of what goes out and what ends', async () => {
    const shown = await page(appealPaths.calendar('2025-12'), cast.ada);
    const on = (day: string) => shown(`#d2025-12-${day}`).text().replace(/\s+/g, ' ').trim();
    expect(on('03')).toContain(`18.00Larkfield, appeal ${slugs.scheduled?.split('-')[1]}Goes out`);
    expect(shown('.calendar > li')).toHaveLength(31);
    expect(shown('.calendar > .today').attr('id')).toBe('d2025-12-01');
    expect(shown('a[rel="next"]').attr('href')).toBe(appealPaths.calendar('2026-01'));
    expect((await page(`${appealPaths.calendar()}?month=2025-99`, cast.ada))('h1').text()).toBe(
      'December 2025',
    );
    const { items } = (await told(appealApiPaths.calendar(), cast.ada)) as {
      items: { what: string; ref: string }[];
    };
    const about = (what: string) => items.filter((one) => one.what === what).map(({ ref }) => ref);
    expect([about('embargo_lifts'), about('review'), about('lapse')]).toEqual([
      [slugs.scheduled],
      [slugs.live],
      [slugs.live],
    ]);
  });

  it('keeps what is live beside its successor, and warns before its day', async () => {
    const slug = slugs.live ?? '';
    const seen = { slug, edition: 1, version: 1 };
    await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { ...seen, content: { headline: 'Do you know them?' } });
    expect(await lines(cast.ada)).toEqual(
      expect.arrayContaining([`drafts ${slug} 2 Write on`, `live ${slug} 1 Withdraw`]),
    );
  });

  it('asks as many questions for many appeals as for one', async () => {
    const asked = async (path: string, who: Person) => {
      const sent = queriesOf(house, ABOUT_APPEALS);
      expect((await get(path, who)).status).toBe(200);
      queriesOf(house, /never/);
      return sent.length;
    };
    const paths = [appealPaths.press(), appealPaths.calendar(), appealPaths.waiting()] as const;
    const all = async () => {
      const counts: number[] = [];
      for (const who of [cast.ada, cast.bello]) for (const path of paths) counts.push(await asked(path, who));
      return counts;
    };
    const before = await all();
    for (const state of ['live', 'submitted', 'draft', 'live'] as const) await world.appeal({ state });
    expect(await all()).toEqual(before);
    expect(Math.min(...before)).toBeGreaterThan(3);
    expect(Math.max(...before)).toBeLessThan(40);
  }, 120_000);

  it('counts what is being taken down, and its due time stands on the calendar', async () => {
    const live = (await board(cast.ada)).items.filter(({ list }) => list === 'live');
    for (const { ref: slug } of live)
      await house.get(WithdrawAppeal).run(cast.ada.actor, { slug, reason: '' });
    const running = (await board(cast.ada)).items.filter(({ list }) => list === 'takedown');
    expect(running.map(({ ref, next }) => [ref, next])).toEqual(
      expect.arrayContaining([['LARKFIELD-1', 'Answer']]),
    );
    const { items } = (await told(appealApiPaths.calendar(), cast.ada)) as {
      items: { what: string; at: string }[];
    };
    const due = items.filter(({ what }) => what === 'takedown_due');
    expect(due[0]?.at).toBe('2025-12-01T10:00:00.000Z');
  });
});
