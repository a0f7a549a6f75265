import { DESCRIPTION_LIMIT, LABEL_LIMIT, readDescription, REASON_LIMIT, reasonProblem } from './description';

const typed = {
  label: 'Man in a red cap',
  description: 'Heavily built, with a beard.',
  apparentAge: '30 to 45',
};

describe('what is said of a person', () => {
  it('is kept, with the age read as a range', () => {
    expect(readDescription(typed)).toEqual({
      ok: true,
      value: { ...typed, apparentAge: { from: 30, to: 45 } },
    });
    expect(readDescription({ ...typed, apparentAge: '' })).toMatchObject({ value: { apparentAge: null } });
  });

  it('may be as long as its limits, counted as a reader counts characters', () => {
    const full = { ...typed, label: '😀'.repeat(LABEL_LIMIT), description: 'x'.repeat(DESCRIPTION_LIMIT) };
    expect(readDescription(full).ok).toBe(true);
  });

  it.each([
    [{ label: ' ' }, { field: 'label', code: 'person_label_missing' }],
    [{ label: 'x'.repeat(LABEL_LIMIT + 1) }, { field: 'label', code: 'person_label_too_long' }],
    [{ description: '' }, { field: 'description', code: 'person_description_missing' }],
    [
      { description: 'x'.repeat(DESCRIPTION_LIMIT + 1) },
      { field: 'description', code: 'person_description_too_long' },
    ],
    [{ apparentAge: 'young' }, { field: 'apparentAge', code: 'apparent_age_not_clear' }],
  ])('is refused at its field when %p', (spoiled, problem) => {
    expect(readDescription({ ...typed, ...spoiled })).toEqual({ ok: false, problems: [problem] });
  });

  it('names everything that is wrong at once', () => {
    expect(readDescription({ label: '', description: '', apparentAge: '?' })).toMatchObject({
      problems: [{ field: 'label' }, { field: 'description' }, { field: 'apparentAge' }],
    });
  });
});

describe('the reason for a new state', () => {
  it('is compulsory and not a novel', () => {
    expect(reasonProblem('Named by three people who know him.')).toBeNull();
    expect(reasonProblem('x'.repeat(REASON_LIMIT))).toBeNull();
    expect(reasonProblem(' \n')).toBe('state_reason_missing');
    expect(reasonProblem('x'.repeat(REASON_LIMIT + 1))).toBe('state_reason_too_long');
  });
});
