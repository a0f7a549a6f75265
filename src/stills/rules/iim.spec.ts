import fc from 'fast-check';
import { fitted, iimSegment, IIM_FIELDS } from './iim';
import { HUMAN_EDITS, londonStamp, type PictureMetadata } from './picture-metadata';

const md5 = () => Buffer.alloc(16, 7);
const METADATA: PictureMetadata = {
  title: 'LARKFIELD-3B',
  headline: 'Police appeal picture LARKFIELD-3B',
  caption: 'Betting shop, Ilford',
  creator: 'Northmere Police',
  credit: 'Northmere Police',
  copyright: '© Northmere Police',
  instructions: 'Appeal use only.',
  reference: 'LARKFIELD-3B',
  usageTerms: 'Terms',
  statusUrl: 'https://example.org/appeals/larkfield',
  licensor: 'Northmere Police',
  alternativeText: 'A man in a cap.',
  takenAt: new Date('2025-06-14T23:30:09.800Z'),
  digitalSourceType: HUMAN_EDITS,
  guid: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001',
};

/** An independent walk over the blocks and data sets. */
function read(payload: Buffer): { resources: Map<number, Buffer>; fields: Map<string, Buffer> } {
  expect(payload.subarray(0, 14).toString('latin1')).toBe('Photoshop 3.0\0');
  const resources = new Map<number, Buffer>();
  for (let at = 14; at < payload.length;) {
    expect(payload.toString('latin1', at, at + 4)).toBe('8BIM');
    const size = payload.readUInt32BE(at + 8);
    resources.set(payload.readUInt16BE(at + 4), payload.subarray(at + 12, at + 12 + size));
    at += 12 + size + (size % 2);
  }
  const iim = resources.get(0x0404)!;
  const fields = new Map<string, Buffer>();
  for (let at = 0; at < iim.length;) {
    expect(iim[at]).toBe(0x1c);
    const length = iim.readUInt16BE(at + 3);
    fields.set(`${iim[at + 1]}:${iim[at + 2]}`, iim.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return { resources, fields };
}

describe('IIM in a picture', () => {
  it('says that it is UTF-8, and what the picture is, in the order of its numbers', () => {
    const { fields, resources } = read(iimSegment(METADATA, md5).payload);
    expect(fields.get('1:90')?.toString('hex')).toBe('1b2547');
    expect(fields.get('2:116')?.toString('utf8')).toBe('© Northmere Police');
    expect(fields.get('2:55')?.toString()).toBe('20250615');
    expect(fields.get('2:60')?.toString()).toBe('003009+0100');
    expect(resources.get(0x0425)).toEqual(md5());
    const numbers = [...fields.keys()].map((key) => key.split(':').map(Number)).map(([r, d]) => r * 1000 + d);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  it('holds every field to its length and every text to whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const { fields } = read(
          iimSegment({ ...METADATA, caption: text, credit: text, copyright: text }, md5).payload,
        );
        for (const { dataSet, bytes } of Object.values(IIM_FIELDS)) {
          const value = fields.get(`2:${dataSet}`)!;
          expect(value.length).toBeLessThanOrEqual(bytes);
          expect(Buffer.from(value.toString('utf8'))).toEqual(value);
        }
        const kept = fields.get('2:110')!.toString('utf8');
        expect(kept === text || (kept.endsWith('…') && text.startsWith(kept.slice(0, -1)))).toBe(true);
      }),
    );
  });
});

describe('a text fitted into bytes', () => {
  it('is left alone when it fits, half characters aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fitted(text, 1000)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('keeps an accent with its letter, and says that there was more', () => {
    expect(fitted('Zoe\u0308 Bell', 8)).toBe('Zoë…'.normalize('NFD'));
    expect(fitted('Zoe\u0308 Bell', 7)).toBe('Zo…');
    expect(fitted('👩‍👩‍👧 family', 20)).toBe('…');
  });
});

describe('a moment in London', () => {
  it.each([
    ['2025-11-14T17:52:03Z', '2025-11-14T17:52:03+00:00'],
    ['2025-06-14T23:30:09.8Z', '2025-06-15T00:30:09+01:00'],
    ['2025-10-26T00:59:59Z', '2025-10-26T01:59:59+01:00'],
    ['2025-10-26T01:00:00Z', '2025-10-26T01:00:00+00:00'],
  ])('%s is %s', (moment, iso) => {
    expect(londonStamp(new Date(moment)).iso).toBe(iso);
    expect(new Date(iso).getTime()).toBe(Math.floor(new Date(moment).getTime() / 1000) * 1000);
  });
});
