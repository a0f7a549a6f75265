import fc from 'fast-check';
import {
  contentFormat,
  isAnimatedPng,
  MAX_PICTURE_PIXELS,
  MAX_PICTURE_SIDE,
  PICTURE_REFUSALS,
  sizeRefusal,
} from './accepted-formats';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const PNG = '\x89PNG\r\n\x1a\n';

describe('which formats are taken', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0anything'],
    ['png', `${PNG}anything`],
    ['webp', 'RIFF\x00\x00\x00\x00WEBPVP8 '],
  ])('knows a %s by its first bytes', (format, content) => {
    expect(contentFormat(bytes(content))).toEqual({ ok: true, format });
  });

  it.each([
    ['GIF', 'GIF89a'],
    ['TIFF, little end first', 'II*\x00\x08'],
    ['TIFF, big end first', 'MM\x00*\x00'],
    ['BMP', 'BM\x36\x00'],
    ['ICO', '\x00\x00\x01\x00\x01'],
    ['PDF', '%PDF-1.7'],
    ['SVG', '<svg xmlns='],
    ['XML', '<?xml version="1.0"?><svg'],
    ['HEIC', '\x00\x00\x00\x18ftypheic'],
    ['AVIF', '\x00\x00\x00\x20ftypavif'],
  ])('names %s as a picture of a kind that is not taken', (_name, content) => {
    expect(contentFormat(bytes(content))).toEqual({ ok: false, refusal: 'format_not_accepted' });
  });

  it.each([
    ['nothing at all', ''],
    ['words', 'a letter to the editor'],
    ['a sound in the same envelope as WebP', 'RIFF\x00\x00\x00\x00WAVEfmt '],
    ['half a PNG signature', '\x89PNG'],
    ['two bytes of a JPEG', '\xff\xd8'],
  ])('does not call %s a picture', (_name, content) => {
    expect(contentFormat(bytes(content))).toEqual({ ok: false, refusal: 'not_a_picture' });
  });

  it('answers for any bytes whatever, with a refusal out of the closed list', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
        const answer = contentFormat(content);
        return answer.ok || PICTURE_REFUSALS.includes(answer.refusal);
      }),
    );
  });
});

describe('how large a picture may be', () => {
  it('takes fifty megapixels and not one more', () => {
    expect(sizeRefusal({ width: 10_000, height: MAX_PICTURE_PIXELS / 10_000, frames: 1 })).toBeNull();
    expect(sizeRefusal({ width: 10_000, height: MAX_PICTURE_PIXELS / 10_000 + 1, frames: 1 })).toBe(
      'too_many_pixels',
    );
  });

  it('refuses a side that a rendition could not have', () => {
    expect(sizeRefusal({ width: 1, height: MAX_PICTURE_SIDE, frames: 1 })).toBeNull();
    expect(sizeRefusal({ width: MAX_PICTURE_SIDE + 1, height: 1, frames: 1 })).toBe('too_many_pixels');
  });

  it('takes one frame', () => {
    expect(sizeRefusal({ width: 80, height: 80, frames: 2 })).toBe('animated');
    expect(sizeRefusal({ width: 1, height: 1, frames: 1 })).toBeNull();
  });
});

describe('an animated PNG', () => {
  const chunk = (name: string, content = '') =>
    `${String.fromCharCode(0, 0, 0, content.length)}${name}${content}CRC.`;
  const header = `${PNG}${chunk('IHDR', '13 bytes here')}`;

  it('is known by its control chunk before the pixels', () => {
    expect(isAnimatedPng(bytes(`${header}${chunk('acTL', '8 bytes.')}${chunk('IDAT')}`))).toBe(true);
  });

  it('is not seen in a still one, nor in what follows the pixels, nor in a stump', () => {
    expect(isAnimatedPng(bytes(`${header}${chunk('IDAT')}${chunk('acTL')}`))).toBe(false);
    expect(isAnimatedPng(bytes(`${header}${chunk('tEXt', 'acTL')}${chunk('IDAT')}`))).toBe(false);
    expect(isAnimatedPng(bytes(PNG))).toBe(false);
  });

  it('is looked for in any bytes without going astray', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (content) => typeof isAnimatedPng(content) === 'boolean',
      ),
    );
  });
});
