import fc from 'fast-check';
import {
  accepted,
  bodyChoice,
  bodyChoices,
  bodyClock,
  bodyDay,
  bodyLines,
  bodyList,
  bodyMoment,
  bodyNumber,
  bodyPhone,
  bodySecret,
  bodyText,
  bodyTicked,
  errorAt,
  errorFor,
  errorSummary,
  overLimit,
  phone,
  rejected,
} from '.';

describe('text out of a form', () => {
  it('is one tidy line, in one normal form', () => {
    expect(bodyText({ name: '  Ossian \t Threlkeld\r\n' }, 'name')).toBe('Ossian Threlkeld');
    expect(bodyText({ name: 'Zoe\u0308' }, 'name')).toBe('Zoë');
    expect(bodyText({ name: 'a\u0000b\u0007c\uFEFF' }, 'name')).toBe('abc');
  });

  it('keeps its lines where lines are wanted', () => {
    expect(bodyLines({ text: ' one  \r\ntwo\rthree\n\n' }, 'text')).toBe('one\ntwo\nthree');
  });

  it('is cut by the character, never through one', () => {
    expect(bodyText({ name: '👩👩👩' }, 'name', 2)).toBe('👩👩');
    expect(overLimit('👩👩👩', 2)).toBe(1);
    expect(overLimit('ab', 2)).toBe(0);
  });

  it('takes the first of a field sent twice, and nothing of what is no text', () => {
    expect(bodyText({ name: ['a', 'b'] }, 'name')).toBe('a');
    expect(bodyText({ name: { toString: () => 'x' } }, 'name')).toBe('');
    expect(bodyText(null, 'name')).toBe('');
    expect(bodyText({}, 'constructor')).toBe('');
  });

  it('leaves a passphrase its spaces', () => {
    expect(bodySecret({ secret: ' larkfield  demo ' }, 'secret')).toBe(' larkfield  demo ');
  });

  it('reads any body without failing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (body, field) => {
        const line = bodyText(body, field, 20);
        expect([...line].length).toBeLessThanOrEqual(20);
        expect(line).toBe(line.trim());
        expect(bodyDay(body, field)).not.toBeUndefined();
      }),
    );
  });
});

describe('choices out of a form', () => {
  it('come from a closed list or not at all', () => {
    expect(bodyChoice({ basis: 'seen' }, 'basis', ['seen', 'told'])).toBe('seen');
    expect(bodyChoice({ basis: 'guessed' }, 'basis', ['seen', 'told'])).toBeNull();
    expect(bodyChoices({ still: ['3B', '1', 'x'] }, 'still', ['1', '2', '3B'])).toEqual(['1', '3B']);
    expect(bodyChoices({ still: '2' }, 'still', ['1', '2'])).toEqual(['2']);
    expect(bodyList({ area: [' Ilford ', '', 'Leyton'] }, 'area')).toEqual(['Ilford', 'Leyton']);
  });

  it.each([
    [{ life: 'on' }, true],
    [{ life: 'yes' }, true],
    [{ life: 'no' }, false],
    [{ life: '' }, false],
    [{}, false],
  ])('knows a tick: %j', (body, ticked) => {
    expect(bodyTicked(body, 'life')).toBe(ticked);
  });

  it.each([
    ['72', 72],
    [' 12,000 ', 12_000],
    ['-3', -3],
    ['7.5', null],
    ['seven', null],
    ['', null],
  ])('reads the number %j', (typed, number) => {
    expect(bodyNumber({ n: typed }, 'n')).toBe(number);
  });
});

describe('days and times out of a form', () => {
  it('reads a day from one field or from three', () => {
    expect(bodyDay({ on: '2025-11-14' }, 'on')).toBe('2025-11-14');
    expect(bodyDay({ 'on-day': '14', 'on-month': '11', 'on-year': '2025' }, 'on')).toBe('2025-11-14');
    expect(bodyDay({ 'on-day': '', 'on-month': '', 'on-year': '' }, 'on')).toBeNull();
    expect(bodyDay({}, 'on')).toBeNull();
  });

  it.each(['2025-02-29', '2025-13-01', '14/11/2025', '0000-00-00', 'tomorrow'])('refuses %j', (typed) => {
    expect(bodyDay({ on: typed }, 'on')).toBe('invalid');
  });

  it('refuses half a day', () => {
    expect(bodyDay({ 'on-day': '14', 'on-month': '', 'on-year': '2025' }, 'on')).toBe('invalid');
  });

  it.each([
    ['14:02', { hour: 14, minute: 2 }],
    ['14.02', { hour: 14, minute: 2 }],
    ['1402', { hour: 14, minute: 2 }],
    ['2.02pm', { hour: 14, minute: 2 }],
    ['2 PM', { hour: 14, minute: 0 }],
    ['12.30am', { hour: 0, minute: 30 }],
    ['midday', { hour: 12, minute: 0 }],
    ['midnight', { hour: 0, minute: 0 }],
    ['', null],
    ['25:00', 'invalid'],
    ['13pm', 'invalid'],
    ['0am', 'invalid'],
    ['half two', 'invalid'],
  ])('reads the time %j', (typed, clock) => {
    expect(bodyClock({ at: typed }, 'at')).toEqual(clock);
  });

  it('reads a moment on the clock in London', () => {
    expect(bodyMoment({ at: '2025-07-01T14:02' }, 'at')).toEqual(new Date('2025-07-01T13:02:00Z'));
    expect(bodyMoment({ at: '2025-12-01', 'at-time': '2.02pm' }, 'at')).toEqual(
      new Date('2025-12-01T14:02:00Z'),
    );
    expect(bodyMoment({ 'at-day': '1', 'at-month': '12', 'at-year': '2025', 'at-time': '9' }, 'at')).toEqual(
      new Date('2025-12-01T09:00:00Z'),
    );
    expect(bodyMoment({}, 'at')).toBeNull();
    expect(bodyMoment({ at: '2025-12-01T99:99' }, 'at')).toBe('invalid');
  });
});

describe('a telephone number', () => {
  it.each([
    ['01632 960283', '01632 960283', '01632960283'],
    ['(01632) 960-283', '01632 960 283', '01632960283'],
    ['+44 (0)1632 960283', '+44 1632 960283', '+441632960283'],
    ['0048 22 555 01 23', '+48 22 555 01 23', '+48225550123'],
    ['101', '101', '101'],
  ])('%s', (typed, display, dial) => {
    expect(phone(typed)).toEqual({ display, dial });
  });

  it.each(['ring me', '12', '07700 900 CALL', '1'.repeat(20)])('is not %j', (typed) => {
    expect(bodyPhone({ phone: typed }, 'phone')).toBe('invalid');
  });

  it('may be left empty', () => {
    expect(bodyPhone({ phone: ' ' }, 'phone')).toBeNull();
  });
});

describe('what a form answers', () => {
  it('is taken, or refused with everything typed', () => {
    expect(accepted({ name: 'x' })).toEqual({ ok: true, value: { name: 'x' } });
    expect(rejected({ name: '' }, [errorAt('name', 'Give a name')])).toEqual({
      ok: false,
      values: { name: '' },
      errors: [{ text: 'Give a name', href: '#name' }],
    });
  });

  it('says its errors in order, and at the input: the first of an input wins', () => {
    const errors = [errorAt('name', 'Give a name'), errorAt('name', 'Shorter'), errorAt('how', 'Choose')];
    expect(errorSummary(errors)).toEqual({
      list: errors,
      byId: { name: { text: 'Give a name' }, how: { text: 'Choose' } },
    });
    expect(errorFor(errors, 'how')).toEqual({ text: 'Choose' });
    expect(errorFor(errors, 'text')).toBeUndefined();
  });
});
