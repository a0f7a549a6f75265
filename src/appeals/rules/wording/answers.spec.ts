import fc from 'fast-check';
import { pointOf, unanswered, wordingPoints } from './answers';
import type { WordingFinding } from './finding';
import { markedParts } from './marked-parts';

const finding = (change: Partial<WordingFinding> = {}): WordingFinding => ({
  rule: 'presumes_guilt',
  field: 'narrative[0]',
  start: 0,
  end: 5,
  words: 'thief',
  better: 'person sought',
  hard: false,
  ...change,
});
const kept = { rule: 'presumes_guilt', field: 'narrative', words: 'thief', reason: 'Convicted.' } as const;

describe('answers to the wording check', () => {
  it('gather what one rule says of one part, kept and open apart', () => {
    const robbed = finding({ words: 'robbed', field: 'narrative[4]' });
    const points = wordingPoints([finding(), robbed, finding({ field: 'headline' })], [kept]);
    expect(points).toEqual([
      {
        id: 'presumes_guilt-narrative',
        rule: 'presumes_guilt',
        part: 'narrative',
        field: 'narrative[0]',
        hard: false,
        open: [robbed],
        answered: [{ finding: finding(), kept }],
      },
      expect.objectContaining({ id: 'presumes_guilt-headline', open: [finding({ field: 'headline' })] }),
    ]);
    expect(unanswered([finding(), robbed], [kept])).toEqual([robbed]);
  });

  it('tell quotes apart, and paragraphs not', () => {
    expect(pointOf(finding({ field: 'quotes[1].text' }))).toBe('presumes_guilt-quotes-1');
    expect(pointOf(finding({ field: 'narrative[1]' }))).toBe(pointOf(finding()));
  });

  it('are none to what is hard', () => {
    const hard = finding({ hard: true });
    expect(unanswered([hard], [kept])).toEqual([hard]);
    expect(wordingPoints([hard], [kept])[0]).toMatchObject({ hard: true, open: [hard], answered: [] });
  });
});

describe('a text with marks', () => {
  it('is cut at the words', () => {
    expect(markedParts('A thief ran', [{ start: 2, end: 7 }])).toEqual([
      { text: 'A ', marked: false },
      { text: 'thief', marked: true },
      { text: ' ran', marked: false },
    ]);
    expect(markedParts('', [])).toEqual([]);
  });

  it('is the same when it is joined again, whatever overlaps', () => {
    const place = fc.tuple(fc.nat(20), fc.nat(20)).map(([one, two]) => ({
      start: Math.min(one, two),
      end: Math.max(one, two),
    }));
    const text = 'twenty characters ok';
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (places) => {
        const parts = markedParts(text, places);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        const marked = new Set<number>();
        for (const { start, end } of places) for (let at = start; at < end; at += 1) marked.add(at);
        const length = parts.filter((part) => part.marked).reduce((sum, part) => sum + part.text.length, 0);
        expect(length).toBe(marked.size);
      }),
    );
  });
});
