import type { EditionState } from './edition-state';
import { boardListsOf } from './press-board';

const today = '2025-12-10';
const lists = (state: EditionState, reviewOn?: string) =>
  boardListsOf(
    { practice: false, latest: { state }, live: reviewOn === undefined ? null : { reviewOn } },
    today,
  );

describe('where an appeal stands on the board', () => {
  it.each<[EditionState, string[]]>([
    ['draft', ['drafts']],
    ['refused', ['drafts']],
    ['submitted', ['waiting']],
    ['authorised', ['ready']],
    ['scheduled', ['embargoed']],
    ['withdrawn', ['withdrawn']],
    ['superseded', []],
  ])('is by its newest edition, which is %s: %j', (state, expected) => {
    expect(lists(state)).toEqual(expected);
  });

  it('is twice where something is live and its successor is on its way', () => {
    expect(lists('draft', '2025-12-29')).toEqual(['drafts', 'live']);
    expect(lists('published', '2025-12-29')).toEqual(['live']);
    expect(lists('withdrawn', '2025-12-29')).toEqual(['live']);
  });

  it('is due seven days before its review day, and no longer live after it', () => {
    expect(lists('published', '2025-12-18')).toEqual(['live']);
    expect(lists('published', '2025-12-17')).toEqual(['review', 'live']);
    expect(lists('published', today)).toEqual(['review', 'live']);
    expect(lists('published', '2025-12-09')).toEqual(['review']);
  });

  it('is apart where it is only rehearsed', () => {
    const rehearsed = { practice: true, latest: { state: 'submitted' }, live: { reviewOn: today } } as const;
    expect(boardListsOf(rehearsed, today)).toEqual(['practice']);
  });
});
