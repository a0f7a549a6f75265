import {
  CLOCK_OFFSET_LIMIT,
  HOW_OBTAINED_LIMIT,
  NOTHING_PARTICULAR,
  OVERLAY_LIMIT,
  particularsProblems,
} from './still-particulars';

const problemsOf = (said: object) => particularsProblems({ ...NOTHING_PARTICULAR, ...said });

describe('what is known of a still besides its words', () => {
  it('may be nothing, and as much as there is room for', () => {
    expect(problemsOf({})).toEqual([]);
    const full = { overlay: '🕒'.repeat(OVERLAY_LIMIT), howObtained: 'x'.repeat(HOW_OBTAINED_LIMIT) };
    expect(problemsOf({ ...full, clockOffsetSeconds: -CLOCK_OFFSET_LIMIT })).toEqual([]);
  });

  it.each([
    ['overlay', 201, 'still_overlay_too_long'],
    ['cameraOwner', 121, 'still_camera_owner_too_long'],
    ['howObtained', 501, 'still_how_obtained_too_long'],
    ['permission', 501, 'still_permission_too_long'],
    ['exhibitReference', 61, 'still_exhibit_reference_too_long'],
  ])('is refused at %s with %i characters', (field, length, code) => {
    expect(problemsOf({ [field]: 'x'.repeat(length) })).toEqual([{ field, code }]);
  });

  it.each([0.5, Number.NaN, CLOCK_OFFSET_LIMIT + 1, -CLOCK_OFFSET_LIMIT - 1])(
    'is refused with a clock that was %d seconds ahead',
    (clockOffsetSeconds) => {
      expect(problemsOf({ clockOffsetSeconds })).toEqual([
        { field: 'clockOffsetSeconds', code: 'still_clock_offset_not_valid' },
      ]);
    },
  );
});
