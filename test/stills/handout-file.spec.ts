import { readFileSync } from 'node:fs';
import ExifReader from 'exifreader';
import fc from 'fast-check';
import sharp from 'sharp';
import { handoutFile } from '../../src/stills/actions/handout-file';
import { handoutMetadata, type HandoutFacts } from '../../src/stills/rules/handout-metadata';
import { appSegments, pictureOf } from '../../src/stills/rules/jpeg-segments';
import { HUMAN_EDITS, type PictureMetadata } from '../../src/stills/rules/picture-metadata';
import { demoPicture } from '../world';

const FACTS: HandoutFacts = {
  reference: 'LARKFIELD-3B',
  place: 'Siop fetio, Pen‑y‑bont ar Ogwr',
  takenAt: new Date('2025-06-14T23:30:09Z'),
  alternativeText: 'A man in a “cap” & glasses, <looking> to his left. Ŵ 中文 👤',
  force: 'Heddlu Dyfed‑Powys Police Ŵ and Neighbouring Forces',
  statusUrl: 'https://appeals.example.org/appeals/larkfield',
  recipe: { brightness: 4, contrast: 0, covers: [] },
  isPublic: true,
  guid: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001',
};

/** Read by somebody else's code. */
const read = (file: Buffer) => ExifReader.load(file, { expanded: true });
const described = (tag: unknown) => (tag as { description: string } | undefined)?.description;

describe('the file of a handout', () => {
  const original = readFileSync(demoPicture('still-3.jpg'));
  const metadata = handoutMetadata(FACTS);
  const file = handoutFile(original, metadata);

  it('is the same picture, byte for byte and pixel for pixel', async () => {
    expect(pictureOf(file).equals(pictureOf(original))).toBe(true);
    const pixels = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer();
    expect((await pixels(file)).equals(await pixels(original))).toBe(true);
  });

  it('says the same in XMP and in IIM, and the whole of it in XMP', () => {
    const { xmp, iptc } = read(file);
    expect(described(xmp?.DigImageGUID)).toBe(FACTS.guid);
    expect(described(xmp?.DigitalSourceType)).toBe(HUMAN_EDITS);
    expect(described(xmp?.AltTextAccessibility)).toBe(FACTS.alternativeText);
    expect(described(xmp?.Credit)).toBe(FACTS.force);
    expect(described(xmp?.UsageTerms)).toBe(metadata.usageTerms);
    expect(described(xmp?.WebStatement)).toBe(FACTS.statusUrl);
    expect(described(iptc?.['Caption/Abstract'])).toBe(metadata.caption);
    expect(described(iptc?.['Copyright Notice'])).toBe(metadata.copyright);
    expect(described(iptc?.['Special Instructions'])).toBe(described(xmp?.Instructions));
    expect(described(iptc?.['Original Transmission Reference'])).toBe('LARKFIELD-3B');
    expect(described(iptc?.Credit)).toBe('Heddlu Dyfed‑Powys Police…');
  });

  it('holds nothing else: no EXIF, no thumbnail, no comment, no profile', () => {
    const marked = handoutFile(original, metadata);
    expect(appSegments(marked).map(({ app }) => app)).toEqual([0, 1, 13]);
    const { exif, gps, icc, Thumbnail } = read(marked);
    expect([exif, gps, icc, Thumbnail]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('written again for somebody else, keeps nothing of the first copy', () => {
    const guid = 'b3d1f4c2-91f0-4a39-9a51-0c6ad2a3a0de';
    const second = handoutFile(file, handoutMetadata({ ...FACTS, guid }));
    expect(second.includes(FACTS.guid)).toBe(false);
    expect(described(read(second).xmp?.DigImageGUID)).toBe(guid);
    expect(pictureOf(second).equals(pictureOf(original))).toBe(true);
  });

  it('carries any words there are, and stays a picture that decodes', () => {
    const lost = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const words: PictureMetadata = { ...metadata, caption: `a${text}z`, alternativeText: `a${text}z` };
        const made = handoutFile(original, words);
        const { xmp, iptc } = read(made);
        const kept = `a${text}z`.replace(lost, '\uFFFD');
        expect(described(xmp?.AltTextAccessibility)?.replace(lost, '\uFFFD')).toBe(kept);
        expect(described(iptc?.['Caption/Abstract'])?.replace(lost, '\uFFFD')).toBe(kept);
      }),
      { numRuns: 50 },
    );
  });
});
