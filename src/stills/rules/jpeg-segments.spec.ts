import fc from 'fast-check';
import {
  appSegments,
  LARGEST_PAYLOAD,
  NotAJpeg,
  pictureOf,
  withSegments,
  type AppSegment,
} from './jpeg-segments';

const segment = (marker: number, payload: Buffer | string) => {
  const bytes = Buffer.from(payload as string, 'latin1');
  return Buffer.concat([
    Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]),
    bytes,
  ]);
};
const JFIF = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const ADOBE = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
const PICTURE = Buffer.concat([
  segment(0xdb, 'table'),
  segment(0xda, 'scan'),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd9]),
]);
const jpeg = (...head: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...head, PICTURE]);

const anySegments = fc.array(
  fc.record({
    app: fc.integer({ min: 1, max: 13 }),
    payload: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  }),
  { maxLength: 5 },
);

describe('the head of a JPEG', () => {
  it('comes back as it was put in, before the same picture to the byte', () => {
    fc.assert(
      fc.property(anySegments, anySegments, (old, fresh) => {
        const had = withSegments(jpeg(JFIF), old as AppSegment[]);
        const made = withSegments(had, fresh as AppSegment[]);
        expect(pictureOf(made).equals(PICTURE)).toBe(true);
        expect(appSegments(made).slice(1)).toEqual(fresh);
      }),
    );
  });

  it('keeps what a decoder needs and loses everything that was said before', () => {
    const exif = segment(0xe1, 'Exif\0\0GPS 51.5');
    const comment = segment(0xfe, 'made by Hikvision');
    const made = withSegments(jpeg(JFIF, exif, comment, ADOBE), [{ app: 1, payload: Buffer.from('x') }]);
    expect(appSegments(made).map(({ app }) => app)).toEqual([0, 1, 14]);
    expect(made.toString('latin1')).not.toMatch(/GPS|Hikvision/);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a segment longer than the file', Buffer.from('ffd8ffe1ffff00', 'hex')],
    ['a segment shorter than its own length', Buffer.from('ffd8ffe1000000000000', 'hex')],
    ['no picture behind the head', Buffer.concat([Buffer.from([0xff, 0xd8]), JFIF])],
  ])('refuses %s', (_, bytes) => {
    expect(() => withSegments(bytes, [])).toThrow(NotAJpeg);
  });

  it('never writes a length that does not fit', () => {
    const payload = Buffer.alloc(LARGEST_PAYLOAD);
    expect(appSegments(withSegments(jpeg(), [{ app: 1, payload }]))).toEqual([{ app: 1, payload }]);
    expect(() => withSegments(jpeg(), [{ app: 1, payload: Buffer.alloc(LARGEST_PAYLOAD + 1) }])).toThrow(
      RangeError,
    );
  });
});
