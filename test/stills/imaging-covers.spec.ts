import fc from 'fast-check';
import { makePublished, type Rendition } from '../../src/stills/imaging';
import { intersection, wholeOf, type Box, type Size } from '../../src/stills/rules/boxes';
import { faceCrop } from '../../src/stills/rules/crop';
import { CROP_FRAMINGS } from '../../src/stills/rules/framing';
import {
  COVER_LEVEL,
  coversFor,
  PLAIN_RECIPE,
  publishedBox,
  TURNS,
  turnedSize,
  type Recipe,
} from '../../src/stills/rules/recipe';
import {
  cropPlan,
  handoutPlan,
  renditionPlan,
  type PlannedPart,
} from '../../src/stills/rules/rendition-plan';
import { demoStill } from './imaging-demo';
import { clean, readBack } from './imaging-read-back';
import {
  cutOf,
  deepInside,
  held,
  mixed,
  noise,
  rawOf,
  scaled,
  spreadOf,
  stored,
  type Raw,
} from './imaging-recovering';

/** Every file there can be of a picture: the handout, the whole at its widths, and each part given. */
const partsOf = (published: Box, crops: readonly PlannedPart[] = []): PlannedPart[] => {
  const size = { width: published.w, height: published.h };
  return [{ part: published, files: [handoutPlan(size), ...renditionPlan(size)] }, ...crops];
};

describe('three people beside the one that is sought, covered', () => {
  const still = demoStill('still-9.jpg');
  const bystanders = still.faces.filter(({ who }) => who === 'bystander');
  const covers = coversFor(still.faces, still);
  const recipe: Recipe = { ...PLAIN_RECIPE, covers };
  const published = wholeOf(still);
  let files: readonly Rendition[] = [];
  let placeholder = '';
  let original: Raw;

  beforeAll(async () => {
    original = await rawOf(still.bytes);
    const crops = CROP_FRAMINGS.flatMap((framing): PlannedPart[] => {
      const decision = faceCrop({ published, faces: still.faces, covers }, still.face, framing);
      return decision.ok ? [{ part: decision.crop, files: cropPlan(framing, decision.crop) }] : [];
    });
    // A part that holds all three of them, as a crop could once they are covered.
    const wide = { x: 400, y: 200, w: 760, h: 400 };
    const parts = [...partsOf(published, crops), { part: wide, files: cropPlan('tile', wide) }];
    const made = await makePublished(still.bytes, recipe, parts);
    files = made.renditions;
    placeholder = made.placeholder;
  });

  it('are three, in every framing and format there is', () => {
    expect(bystanders).toHaveLength(3);
    expect(new Set(files.map(({ framing }) => framing))).toEqual(
      new Set(['handout', 'whole', ...CROP_FRAMINGS]),
    );
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpg']));
  });

  it('cannot be recovered from the whole frame at any width, nor from the handout', async () => {
    const wholes = files.filter(({ framing }) => framing === 'whole' || framing === 'handout');
    expect(wholes).toHaveLength(10);
    for (const { bytes, width } of wholes) {
      const shown = await rawOf(bytes);
      const scale = width / still.width;
      for (const [index, face] of bystanders.entries()) {
        // Codecs smear an edge over a block of eight or sixteen pixels; well inside, nothing is left but their noise.
        const inside = deepInside(scaled(covers[index]!, scale), Math.ceil(16 * Math.min(1, scale) + 4));
        if (inside) expect(spreadOf(shown, inside)).toBeLessThanOrEqual(8);
        const size = { width: 24, height: 30 };
        const was = await cutOf(original, face, size);
        const seen = await cutOf(shown, scaled(face, scale), size);
        expect(Math.abs(held(was, seen))).toBeLessThan(0.02);
      }
    }
  });

  it('are there to be seen without the covers, so that the measure would notice them', async () => {
    const { renditions } = await makePublished(still.bytes, PLAIN_RECIPE, partsOf(published));
    const size = { width: 24, height: 30 };
    for (const { bytes, width } of renditions) {
      const shown = await rawOf(bytes);
      for (const face of bystanders) {
        const was = await cutOf(original, face, size);
        expect(held(was, await cutOf(shown, scaled(face, width / still.width), size))).toBeGreaterThan(0.25);
      }
    }
  });

  it('could have been anybody: with other faces there, every file is the same to the byte', async () => {
    const swapped = { ...original, data: Buffer.from(original.data) };
    for (const { x, y, w, h } of covers) {
      for (let row = y; row < y + h; row += 1) {
        const at = (row * original.width + x) * 3;
        swapped.data.fill(`${row}`, at, at + w * 3);
      }
    }
    expect(swapped.data.equals(original.data)).toBe(false);
    const [one, other] = [original, swapped].map((raw) => stored(raw, recipe));
    const parts = partsOf(published);
    expect(await makePublished(await other!, recipe, parts)).toEqual(
      await makePublished(await one!, recipe, parts),
    );
  });

  it('leave no other trace: no metadata, no thumbnail, no bytes after the end', async () => {
    for (const rendition of files.filter(({ framing }) => framing !== 'handout')) {
      const { width, height } = rendition;
      expect(await readBack(rendition)).toMatchObject({ ...clean, width, height });
    }
    for (const rendition of files.filter(({ framing }) => framing === 'handout')) {
      const { carried } = await readBack(rendition);
      // Not progressive, so that its scan begins with another marker than that of the others.
      expect(carried).toEqual(['c0']);
    }
    expect(placeholder.length).toBeLessThan(500);
  });

  it('are in their middle what a cover is made of', async () => {
    const hand = files.find(({ framing }) => framing === 'handout')!;
    const { data, width } = await rawOf(hand.bytes);
    for (const cover of covers) {
      const at = ((cover.y + cover.h / 2) | 0) * width + ((cover.x + cover.w / 2) | 0);
      for (const channel of [0, 1, 2])
        expect(Math.abs(data[at * 3 + channel]! - COVER_LEVEL)).toBeLessThanOrEqual(2);
    }
  });
});

describe('what lies under a cover or outside the crop', () => {
  const sides = { width: fc.integer({ min: 24, max: 90 }), height: fc.integer({ min: 24, max: 90 }) };
  const boxIn = ({ width, height }: Size) =>
    fc
      .record({ x: fc.nat(width - 8), y: fc.nat(height - 8) })
      .chain(({ x, y }) =>
        fc
          .record({ w: fc.integer({ min: 8, max: width - x }), h: fc.integer({ min: 8, max: height - y }) })
          .map(({ w, h }) => ({ x, y, w, h })),
      );
  const scene = fc.record(sides).chain((upright) =>
    fc.constantFrom(...TURNS).chain((turn) => {
      const turned = turnedSize(upright, turn);
      return fc.record({
        upright: fc.constant(upright),
        seeds: fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })),
        recipe: fc.record({
          turn: fc.constant(turn),
          crop: fc.option(boxIn(turned)),
          brightness: fc.integer({ min: -50, max: 50 }),
          contrast: fc.integer({ min: -50, max: 50 }),
          covers: fc.array(boxIn(turned), { maxLength: 3 }),
        }),
        part: boxIn(turned),
      });
    }),
  );

  it('changes no byte of any file: two originals that differ only there are published alike', async () => {
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(scene, async ({ upright, seeds, recipe, part }) => {
        const turned = turnedSize(upright, recipe.turn);
        const published = publishedBox(recipe, upright);
        const one = noise(turned, seeds[0]);
        const other = mixed(one, noise(turned, seeds[1]), published, recipe.covers);
        if (!one.data.equals(other.data)) differing += 1;
        const inside = intersection(part, published);
        const crops = inside && inside.w > 7 ? [{ part: inside, files: cropPlan('thumbnail', inside) }] : [];
        const parts = partsOf(published, crops);
        const [left, right] = [
          await makePublished(await stored(one, recipe), recipe, parts),
          await makePublished(await stored(other, recipe), recipe, parts),
        ];
        expect(right).toEqual(left);
      }),
      { numRuns: 60 },
    );
    // The premise: most of the scenes did differ.
    expect(differing).toBeGreaterThan(30);
  });

  it('is all that may differ: one pixel elsewhere is seen', async () => {
    const size = { width: 40, height: 40 };
    const one = noise(size, 7);
    const other = { ...size, data: Buffer.from(one.data) };
    other.data.fill(255 - other.data[0]!, 0, 30);
    const recipe: Recipe = { ...PLAIN_RECIPE, covers: [{ x: 20, y: 20, w: 20, h: 20 }] };
    const made = async (raw: Raw) => makePublished(await stored(raw, recipe), recipe, partsOf(wholeOf(size)));
    expect(await made(other)).not.toEqual(await made(one));
  });
});
