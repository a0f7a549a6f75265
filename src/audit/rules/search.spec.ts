import { cursorFromText, cursorToText, isBeginningOfAct, isDay, isId } from './search';

const id = '6f1d8a52-1d0c-4c55-9a3e-0e8f0f2f6a11';

describe('a cursor', () => {
  it.each([
    { at: new Date('2025-12-01T09:00:00.123Z'), serial: '41' },
    { at: null, serial: null },
  ])('comes back as it was: %j', ({ at, serial }) => {
    const cursor = { day: '2025-12-01', at, serial, id };
    const text = cursorToText(cursor);
    expect(text).toMatch(/^[\w-]+$/);
    expect(cursorFromText(text)).toEqual(cursor);
  });

  it.each([
    '',
    'nonsense',
    cursorToText({ day: '2025-12-01', at: null, serial: null, id }).slice(0, -3),
    ...[
      `2025-02-30 ${id} -`,
      `2025-12-01 ${id} yesterday 1`,
      `2025-12-01 ${id} - more`,
      '2025-12-01 cora -',
    ].map((text) => Buffer.from(text).toString('base64url')),
    Buffer.from(`2025-12-01 ${id} 2025-12-01T09:00:00Z 4e9`).toString('base64url'),
  ])('is not made of %j', (text) => {
    expect(cursorFromText(text)).toBeNull();
  });
});

describe('what is searched for', () => {
  it('has days that a calendar has', () => {
    expect(['2025-12-01', '2024-02-29'].filter(isDay)).toHaveLength(2);
    expect(['2025-02-29', '2025-13-01', '1 Dec', '2025-12-1', ''].filter(isDay)).toEqual([]);
  });

  it('has acts of small letters, and ids', () => {
    expect(['tip.', 'appeal.published', 'sign_in', ''].every(isBeginningOfAct)).toBe(true);
    expect(['Tip', "tip.'", '%'].some(isBeginningOfAct)).toBe(false);
    expect([isId(id), isId('cora')]).toEqual([true, false]);
  });
});
