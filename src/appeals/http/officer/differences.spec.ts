import * as fc from 'fast-check';
import { differencesOf, pieced } from './differences';

const field = (label: string, text: string) => ({ label, text });

describe('what differs between two versions', () => {
  it('is told word by word, for the fields that differ and no other', () => {
    const before = [field('Headline', 'Do you know this man?'), field('Advice', 'Hang up.')];
    const after = [field('Headline', 'Do you know these three men?'), field('Advice', 'Hang up.')];
    expect(differencesOf(before, after)).toEqual([
      {
        label: 'Headline',
        pieces: [
          { text: 'Do you know ', in: 'both' },
          { text: 'this', in: 'before' },
          { text: 'these', in: 'after' },
          { text: ' ', in: 'both' },
          { text: 'man', in: 'before' },
          { text: 'three men', in: 'after' },
          { text: '?', in: 'both' },
        ],
      },
    ]);
  });

  it('includes what one version has not at all', () => {
    expect(differencesOf([field('Person 1', 'A man.')], [field('Person 2', 'A woman.')])).toEqual([
      { label: 'Person 1', pieces: [{ text: 'A man.', in: 'before' }] },
      { label: 'Person 2', pieces: [{ text: 'A woman.', in: 'after' }] },
    ]);
  });

  it('gives back both versions to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const [difference] = differencesOf([field('Text', one)], [field('Text', other)]);
        if (!difference) return one === other;
        const said = (version: 'before' | 'after') =>
          pieced(difference.pieces, version)
            .map(({ text }) => text)
            .join('');
        return said('before') === one && said('after') === other;
      }),
    );
  });

  it('gives up in time where two long texts have nothing in common, and shows both', () => {
    const words = (of: string) => Array.from({ length: 20_000 }, (_, at) => `${of}${at}`).join(' ');
    const [difference] = differencesOf([field('Text', words('a'))], [field('Text', words('b'))]);
    expect(difference!.pieces.map((piece) => piece.in)).toEqual(['before', 'after']);
  });
});
