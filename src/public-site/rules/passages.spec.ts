import { passage, telling } from './passages';

describe('a paragraph', () => {
  it('has a title when its first line stands alone and is no sentence', () => {
    expect(passage('A call\nSomeone rang an older person.')).toEqual({
      title: 'A call',
      text: 'Someone rang an older person.',
    });
  });

  it.each([
    ['a line alone', 'The cards were then used in shops', 'The cards were then used in shops'],
    ['a sentence above a line', 'The cards were used.\nIn shops.', 'The cards were used. In shops.'],
    ['a long first line', `${'word '.repeat(15)}\nthen more`, `${'word '.repeat(15)}then more`],
  ])('has none: %s', (_, paragraph, text) => {
    expect(passage(paragraph)).toEqual({ title: null, text });
  });
});

describe('a telling', () => {
  it('sets parts with titles side by side, and leaves prose around them', () => {
    const told = telling([
      'It began in May.',
      'A call\nOne.',
      'A knock\nTwo.',
      'Twelve people were arrested.',
      '',
    ]);
    expect(told.before.map(({ text }) => text)).toEqual(['It began in May.']);
    expect(told.steps.map(({ title }) => title)).toEqual(['A call', 'A knock']);
    expect(told.after.map(({ text }) => text)).toEqual(['Twelve people were arrested.']);
  });

  it('is prose when only one part has a title, and nothing when nothing is told', () => {
    expect(telling(['A call\nOne.', 'Two.'])).toEqual({
      before: [
        { title: 'A call', text: 'One.' },
        { title: null, text: 'Two.' },
      ],
      steps: [],
      after: [],
    });
    expect(telling([])).toEqual({ before: [], steps: [], after: [] });
  });
});
