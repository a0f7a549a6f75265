import { newsroomFlags } from './newsroom-flags';

const quiet = { arrests: 0, hasActiveProceedings: false, shown: [{ ageFrom: 18 }, { ageFrom: 40 }] };

describe('the flags for newsrooms', () => {
  it('are down where nobody was arrested and everybody shown is grown up', () => {
    expect(newsroomFlags(quiet)).toEqual({ proceedingsActive: false, mayShowChild: false });
    expect(newsroomFlags({ ...quiet, shown: [] })).toEqual({ proceedingsActive: false, mayShowChild: false });
  });

  it.each([
    [{ arrests: 1 }, true],
    [{ hasActiveProceedings: true }, true],
    [{ arrests: 0, hasActiveProceedings: false }, false],
  ])('%j: proceedings active %s', (change, proceedingsActive) => {
    expect(newsroomFlags({ ...quiet, ...change })).toEqual({ proceedingsActive, mayShowChild: false });
  });

  it.each([
    [17, true],
    [null, true],
    [18, false],
  ])('somebody shown who looks %s: may be a child %s', (ageFrom, mayShowChild) => {
    expect(newsroomFlags({ ...quiet, shown: [{ ageFrom: 40 }, { ageFrom }] })).toEqual({
      proceedingsActive: false,
      mayShowChild,
    });
  });
});
