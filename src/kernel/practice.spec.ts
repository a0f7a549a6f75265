import { isPracticeName } from './practice';

describe('a name of something opened to learn by', () => {
  it.each([
    'practice',
    'practice-larkfield',
    'PRACTICE-LARKFIELD-3B',
    'PRACTICE/NM/1/25',
    'Practice Larkfield',
    'practice2',
  ])('is %p', (name) => expect(isPracticeName(name)).toBe(true));

  it.each(['', 'larkfield', 'larkfield-practice', 'practices-road', 'PRACTICES-3', 'malpractice'])(
    'is not %p',
    (name) => expect(isPracticeName(name)).toBe(false),
  );
});
