import { load } from 'cheerio';
import fc from 'fast-check';
import { DIGITAL_CAPTURE, HUMAN_EDITS } from './picture-metadata';
import { handoutMetadata, sourceTypeOf, type HandoutFacts } from './handout-metadata';
import { xmpPacket, xmpSegment } from './xmp';

const FACTS: HandoutFacts = {
  reference: 'LARKFIELD-3B',
  place: 'Betting shop, Ilford',
  takenAt: new Date('2025-11-14T17:52:00Z'),
  alternativeText: 'A man in a cap looks to his left.',
  force: 'Northmere Police',
  statusUrl: 'https://example.org/appeals/larkfield',
  recipe: { brightness: 0, contrast: 0, covers: [] },
  isPublic: true,
  guid: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001',
};
const read = (packet: string) => {
  const $ = load(packet, { xml: true });
  return (name: string) => $(name.replace(':', '\\:')).text();
};
/** Whatever XML 1.0 can carry. */
const writable = fc
  .string({ unit: 'binary', maxLength: 200 })
  .filter((text) => !/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/u.test(text));

describe('XMP in a picture', () => {
  it('says whose it is, what may be done with it, and which copy it is', () => {
    const value = read(xmpPacket(handoutMetadata(FACTS)));
    expect(value('Iptc4xmpExt:DigImageGUID')).toBe(FACTS.guid);
    expect(value('Iptc4xmpExt:DigitalSourceType')).toBe(DIGITAL_CAPTURE);
    expect(value('Iptc4xmpCore:AltTextAccessibility')).toBe(FACTS.alternativeText);
    expect(value('photoshop:Instructions')).toBe(
      'Appeal use only. Remove on withdrawal. Status: https://example.org/appeals/larkfield',
    );
    expect(value('photoshop:DateCreated')).toBe('2025-11-14T17:52:00+00:00');
    expect(value('plus:LicensorURL')).toBe(FACTS.statusUrl);
    expect(value('xmpRights:WebStatement')).toBe(FACTS.statusUrl);
  });

  it('carries any text that XML can, whole', () => {
    fc.assert(
      fc.property(writable, (text) => {
        const metadata = handoutMetadata({ ...FACTS, alternativeText: text, force: text });
        const value = read(xmpPacket(metadata));
        expect(value('Iptc4xmpCore:AltTextAccessibility')).toBe(text);
        expect(value('photoshop:Credit')).toBe(text);
      }),
    );
  });

  it('shows that a character was lost where XML has no way to write it', () => {
    const metadata = handoutMetadata({ ...FACTS, alternativeText: 'a\u0000b\uD800c' });
    expect(read(xmpPacket(metadata))('Iptc4xmpCore:AltTextAccessibility')).toBe('a\uFFFDb\uFFFDc');
  });

  it('fits its segment with the longest words a still may have', () => {
    const metadata = handoutMetadata({ ...FACTS, alternativeText: '&'.repeat(500), place: '<'.repeat(120) });
    expect(xmpSegment(metadata).payload.length).toBeLessThan(10_000);
  });

  it('puts the embargo first while the picture waits for its release', () => {
    expect(handoutMetadata({ ...FACTS, isPublic: false }).instructions).toMatch(
      /^EMBARGOED until .*Appeal use only/,
    );
  });
});

describe('where a picture comes from', () => {
  it('is the recorder while somebody only chose from it, and a person once somebody covered or brightened it', () => {
    expect(sourceTypeOf({ brightness: 0, contrast: 0, covers: [] })).toBe(DIGITAL_CAPTURE);
    expect(sourceTypeOf({ brightness: 1, contrast: 0, covers: [] })).toBe(HUMAN_EDITS);
    expect(sourceTypeOf({ brightness: 0, contrast: -3, covers: [] })).toBe(HUMAN_EDITS);
    expect(sourceTypeOf({ brightness: 0, contrast: 0, covers: [{}] })).toBe(HUMAN_EDITS);
  });
});
