import type { Page } from 'playwright-core';
import { coversFor, toneOf, turnBox, TURNS } from '../../src/stills/rules/recipe';
import { isCovered, type Box, type Size } from '../../src/stills/rules/boxes';
import { testApp } from '../support/app';
import { sidewaysScroll, testBrowser } from '../support/browser';
import { DrawingHand } from '../support/drawing';
import { AssetNames } from '../../src/web/views/asset-names';
import { demoFaces, demoStill, theWorld, World } from '../world';

const FACES = demoFaces(demoStill('still-9.jpg'));
const [SOUGHT, ...OTHERS] = FACES;
/** What the browser counts with. */
interface Geometry {
  turnBox(box: Box, size: Size, by: number): Box;
  coverFor(box: Box, size: Size): Box;
  toneOf(tone: { brightness: number; contrast: number }): { slope: number; intercept: number };
  isCovered(box: Box, covers: readonly Box[]): boolean;
}

/** A pixel of the screen is two or three of the picture. */
const NEAR = 4;

describe('preparing a picture by hand', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);
  let page: Page;
  let hand: DrawingHand;
  let path: string;

  const open = async (width = 1280): Promise<Page> => {
    const { ada } = await world.officers();
    const opened = await browser.open({ baseUrl: house.url, scripts: true, width, height: 900 });
    await opened.context().addCookies([{ name: 'office', value: ada.token, url: house.url }]);
    await opened.goto(path);
    await opened.locator('.scripted').waitFor({ state: 'attached' });
    return opened;
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const boxes = (name: string) =>
    page.evaluate(
      (row) =>
        [...document.querySelectorAll(`[data-row="${row}"][data-mark]`)].map((one) =>
          ['x', 'y', 'w', 'h'].map((side) =>
            Number(one.querySelector<HTMLInputElement>(`[data-side="${side}"]`)!.value),
          ),
        ),
      name,
    );
  const expectNear = (got: readonly number[] | undefined, { x, y, w, h }: (typeof FACES)[number]) => {
    const wanted = [x, y, w, h];
    for (const [place, value] of (got ?? [NaN]).entries()) {
      expect(Math.abs(value - wanted[place]!)).toBeLessThanOrEqual(NEAR);
    }
  };

  beforeAll(async () => {
    const { reference } = await world.still({ file: 'still-9.jpg', person: 2 });
    path = `/office/stills/${reference}/preparation`;
    page = await open();
    page.setDefaultTimeout(80_000);
    hand = new DrawingHand(page);
  }, 90_000);

  it('counts as the server counts', async () => {
    const boxesAndSizes = FACES.map(({ x, y, w, h }) => ({ x, y, w, h }));
    const size = { width: 1920, height: 1080 };
    const tones = [-50, -7, 0, 20, 50].flatMap((brightness) =>
      [-50, -3, 0, 31, 50].map((contrast) => ({ brightness, contrast })),
    );
    const address = new AssetNames().address('prepare-geometry.js');
    // As a text: what compiles this spec would put its own loader in place of the browser's.
    const geometry = await page.evaluateHandle<Geometry>(`import('${address}')`);
    const inBrowser = await geometry.evaluate(
      (own, { given, of, turns, lights }) => {
        return {
          turned: turns.map((turn) => given.map((box) => own.turnBox(box, of, turn))),
          covers: given.map((box) => own.coverFor(box, of)),
          tones: lights.map((light) => own.toneOf(light)),
          covered: given.map((box) =>
            own.isCovered(
              box,
              given.slice(1).map((one) => own.coverFor(one, of)),
            ),
          ),
        };
      },
      { given: boxesAndSizes, of: size, turns: [...TURNS], lights: tones },
    );
    const bystanders = boxesAndSizes.map((box) => ({ ...box, who: 'bystander' as const }));
    const covers = coversFor(bystanders, size);
    expect(inBrowser).toEqual({
      turned: TURNS.map((turn) => boxesAndSizes.map((box) => turnBox(box, size, turn))),
      covers,
      tones: tones.map(toneOf),
      covered: boxesAndSizes.map((box) => isCovered(box, covers.slice(1))),
    });
    expect(inBrowser.covered).toEqual([false, true, true, true]);
  });

  it('draws with a mouse, a finger and the keys, and the form holds the same in numbers', async () => {
    expect(await hand.said()).toBe('Nothing is marked yet. Draw the face of the person sought first.');
    await hand.withMouse(SOUGHT!);
    await hand.withMouse(OTHERS[0]!);
    await hand.withFinger(OTHERS[1]!);
    await hand.withKeys(OTHERS[2]!);
    const [sought, mouse, finger, keys] = await boxes('face');
    expectNear(sought, SOUGHT!);
    expectNear(mouse, OTHERS[0]!);
    expectNear(finger, OTHERS[1]!);
    const { x, y, w, h } = OTHERS[2]!;
    expect(keys).toEqual([x, y, w, h]);
    expect(await page.locator('[name="face-1-who"]').inputValue()).toBe('sought');
    expect(await hand.said()).toBe(`Face 4 of 4, somebody else, ${w} by ${h} at ${x}, ${y}, not covered.`);
  }, 30_000);

  it('covers one face, then everybody, and takes it back step by step', async () => {
    await press('Cover this face');
    expect(await boxes('cover')).toHaveLength(1);
    await press('Cover every bystander (2)');
    expect(await boxes('cover')).toHaveLength(3);
    await page.locator('svg.map').focus();
    await page.keyboard.press('Control+z');
    expect(await boxes('cover')).toHaveLength(1);
    await page.keyboard.press('Control+Shift+z');
    expect(await boxes('cover')).toHaveLength(3);
    expect(await page.getByRole('button', { name: /Cover every/ }).isVisible()).toBe(false);
  });

  it('follows the fields as they follow the hand', async () => {
    await page.locator('summary', { hasText: 'In numbers' }).click();
    await page.locator('[name="cover-1-x"]').fill('500');
    await page.locator('[name="brightness"]').fill('20');
    await page.locator('[name="crop-x"]').fill('300');
    for (const [side, value] of Object.entries({ y: '100', w: '1500', h: '900' })) {
      await page.locator(`[name="crop-${side}"]`).fill(value);
    }
    expect(await page.locator('.mark--cover .line').first().getAttribute('x')).toBe('500');
    const tone = await page
      .locator('feFuncR')
      .evaluate((one) => [Number(one.getAttribute('slope')), Number(one.getAttribute('intercept'))]);
    expect(tone).toEqual([1, toneOf({ brightness: 20, contrast: 0 }).intercept / 255]);
    expect(await page.locator('.shade').getAttribute('d')).toContain('M300 100H1800V1000H300Z');
    await press('As published');
    expect(await page.locator('svg.map').getAttribute('viewBox')).toBe('300 100 1500 900');
    await press('As published');
  });

  it('turns the picture with everything on it, and back to where it was', async () => {
    const before = await boxes('face');
    await press('Turn right');
    expect(await page.locator('[name="turn"]').inputValue()).toBe('90');
    expect((await boxes('face'))[0]).toEqual([
      1080 - before[0]![1]! - before[0]![3]!,
      before[0]![0],
      before[0]![3],
      before[0]![2],
    ]);
    await press('Turn left');
    expect(await boxes('face')).toEqual(before);
  });

  it('asks before it is left unsaved, and sends what is drawn', async () => {
    const asked = page.waitForEvent('dialog');
    const leaving = page.locator('.crumb a').click();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await press('Save');
    await page.locator('.saved', { hasText: 'Saved.' }).waitFor();
    expect(await boxes('face')).toHaveLength(4);
    expect(await boxes('crop')).toEqual([[300, 100, 1500, 900]]);
    expect(await page.locator('[name="brightness"]').inputValue()).toBe('20');
  }, 90_000);

  it('fits a telephone, with everything in a finger’s reach', async () => {
    const phone = await open(320);
    expect(await sidewaysScroll(phone)).toBe(0);
    const small = await phone
      .locator('.tools button:visible')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 24),
      );
    expect(small).toEqual([]);
    await phone.locator('select[data-zoom]').selectOption('2');
    expect(await sidewaysScroll(phone)).toBe(0);
    expect((await phone.locator('svg.map').boundingBox())!.width).toBe(3840);
  }, 60_000);
});
