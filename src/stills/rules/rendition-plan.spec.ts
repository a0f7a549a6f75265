import fc from 'fast-check';
import { CROP_FRAMINGS, FRAMINGS, isPublicFraming } from './framing';
import { parsePublicName } from './public-name';
import { parseOfficeRenditionName, renditionName } from './rendition-name';
import { cropPlan, isServableWidth, RENDITION_FORMATS, renditionPlan, WHOLE_WIDTHS } from './rendition-plan';

const widthsOf = (plan: readonly { width: number }[]) => [...new Set(plan.map(({ width }) => width))];
const size = fc.record({
  width: fc.integer({ min: 1, max: 16_383 }),
  height: fc.integer({ min: 1, max: 16_383 }),
});

describe('the renditions of a whole still', () => {
  it.each([
    [1920, [320, 640, 1280]],
    [1280, [320, 640, 1280]],
    [1279, [320, 640, 1279]],
    [704, [320, 640, 704]],
    [640, [320, 640]],
    [320, [320]],
    [1, [1]],
  ])('of a source %i wide are %j wide', (width, widths) => {
    expect(widthsOf(renditionPlan({ width, height: 576 }))).toEqual(widths);
  });

  it('come in every format at every width, in the proportions of the source', () => {
    expect(renditionPlan({ width: 704, height: 576 })).toHaveLength(9);
    expect(renditionPlan({ width: 704, height: 576 })[0]).toEqual({
      framing: 'whole',
      width: 320,
      height: 262,
      format: 'avif',
    });
  });

  it('are never enlarged and never empty, whatever the source', () => {
    fc.assert(
      fc.property(size, (source) => {
        const plan = renditionPlan(source);
        expect(plan.length).toBeGreaterThanOrEqual(RENDITION_FORMATS.length);
        for (const { width, height } of plan) {
          expect(width).toBeLessThanOrEqual(source.width);
          expect(height).toBeLessThanOrEqual(source.height);
          expect(height).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('are exactly the widths that are served', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        (sourceWidth, width) => {
          const planned = widthsOf(renditionPlan({ width: sourceWidth, height: 500 }));
          expect(isServableWidth(sourceWidth, width)).toBe(planned.includes(width));
          for (const one of planned) expect(isServableWidth(sourceWidth, one)).toBe(true);
        },
      ),
    );
    expect(WHOLE_WIDTHS.every((width) => isServableWidth(4000, width))).toBe(true);
  });
});

describe('the renditions of a crop', () => {
  it.each([
    ['tile', 640, [300, 600]],
    ['tile', 368, [300, 368]],
    ['tile', 300, [300]],
    ['person', 440, [440]],
    ['person', 900, [440, 880]],
    ['strip', 160, [160]],
    ['thumbnail', 100, [100]],
  ] as const)('cut as %s from %i pixels are %j wide, all 4:5', (framing, w, widths) => {
    const plan = cropPlan(framing, { x: 5, y: 5, w, h: (w * 5) / 4 });
    expect(widthsOf(plan)).toEqual(widths);
    expect(plan.every(({ width, height }) => height * 4 === width * 5)).toBe(true);
    expect(plan.every((rendition) => rendition.framing === framing)).toBe(true);
  });
});

describe('the name of a rendition', () => {
  it('is read back as what it was made from', () => {
    const key = fc.record({
      framing: fc.constantFrom(...FRAMINGS),
      width: fc.integer({ min: 1, max: 16_383 }),
      format: fc.constantFrom(...RENDITION_FORMATS),
    });
    fc.assert(fc.property(key, (one) => expect(parseOfficeRenditionName(renditionName(one))).toEqual(one)));
    fc.assert(
      fc.property(key, (one) =>
        expect(parsePublicName(renditionName(one))).toEqual(isPublicFraming(one.framing) ? one : null),
      ),
    );
  });

  it('is none to the public when it is of what officers mark on, or of a handout', () => {
    expect(parsePublicName('source-1600.jpg')).toBeNull();
    expect(parsePublicName('handout-1920.jpg')).toBeNull();
    expect(parseOfficeRenditionName('source-1600.jpg')).toMatchObject({ framing: 'source', width: 1600 });
  });

  it('is as simple as an address should be', () => {
    expect(renditionName({ framing: 'whole', width: 640, format: 'avif' })).toBe('640.avif');
    expect(renditionName({ framing: 'tile', width: 300, format: 'jpg' })).toBe('tile-300.jpg');
    expect(CROP_FRAMINGS.every((framing) => /^[a-z]+$/.test(framing))).toBe(true);
  });

  it.each([
    '',
    '640',
    '640.jpeg',
    '640.png',
    '0640.jpg',
    '0.jpg',
    '-1.jpg',
    '6e2.jpg',
    'whole-640.jpg',
    'face-300.jpg',
    'tile-300.jpg/..',
    '../640.jpg',
    '640.jpg\n',
    '999999.jpg',
  ])('is never %j', (name) => {
    expect(parseOfficeRenditionName(name)).toBeNull();
  });

  it('has only one spelling', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = parseOfficeRenditionName(text);
        expect(key === null || renditionName(key) === text).toBe(true);
      }),
    );
  });
});
