import { readPlaceByHand, type PlaceTyped } from './place-by-hand';

const TYPED: PlaceTyped = {
  kind: 'poster',
  recipient: ' Leyton bus garage,\n2 posters ',
  address: '',
  keeper: ' PCSO Lena  Ward ',
  minutesAllowed: 1440,
  isUp: true,
};
const read = (change: Partial<PlaceTyped> = {}) => readPlaceByHand({ ...TYPED, ...change });
const problems = (change: Partial<PlaceTyped>) => {
  const reading = read(change);
  return reading.ok ? [] : reading.problems.map(({ field, code }) => `${field}: ${code}`);
};

describe('a place written down by hand', () => {
  it('is kept on one line, with who takes it down and by when', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        kind: 'poster',
        recipient: 'Leyton bus garage, 2 posters',
        address: null,
        keeper: 'PCSO Lena Ward',
        minutesAllowed: 1440,
        isUp: true,
      },
    });
  });

  it('has an hour when it is digital, whatever was typed, and is never "up"', () => {
    const typed = { kind: 'broadcaster', recipient: 'Lea Valley TV', keeper: '', minutesAllowed: 10_080 };
    expect(read(typed)).toMatchObject({
      ok: true,
      value: { minutesAllowed: 60, keeper: null, isUp: false },
    });
  });

  it('keeps the address of a post', () => {
    const address = 'https://social.example/northmere/1';
    expect(read({ kind: 'social_post', address })).toMatchObject({ ok: true, value: { address } });
  });

  it.each<[string, Partial<PlaceTyped>, string[]]>([
    ['what it is', { kind: 'site' }, ['kind: place_kind_missing']],
    ['where', { recipient: ' ' }, ['recipient: still_recipient_missing']],
    ['where, shorter', { recipient: 'x'.repeat(121) }, ['recipient: still_recipient_too_long']],
    ['who takes paper down', { keeper: ' \n' }, ['keeper: place_keeper_missing']],
    ['who, shorter', { keeper: 'x'.repeat(121) }, ['keeper: place_keeper_too_long']],
    ['by when paper goes', { minutesAllowed: null }, ['minutesAllowed: place_minutes_missing']],
    ['a time there is', { minutesAllowed: 61 }, ['minutesAllowed: place_minutes_missing']],
    ['the address of a post', { kind: 'social_post' }, ['address: place_address_not_clear']],
    ['a web address', { address: 'javascript:alert(1)' }, ['address: place_address_not_clear']],
    ['one address', { address: 'https://a.example b' }, ['address: place_address_not_clear']],
    ['a whole address', { address: 'see https://a.example' }, ['address: place_address_not_clear']],
    ['one that parses', { address: 'https://[' }, ['address: place_address_not_clear']],
    [
      'a shorter address',
      { address: `https://a.example/${'x'.repeat(500)}` },
      ['address: place_address_not_clear'],
    ],
    [
      'everything at once',
      { kind: '', recipient: '', address: 'x' },
      ['kind: place_kind_missing', 'recipient: still_recipient_missing', 'address: place_address_not_clear'],
    ],
  ])('needs %s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('takes names and addresses as long as they may be', () => {
    expect(problems({ recipient: 'x'.repeat(120), keeper: '🗞'.repeat(120) })).toEqual([]);
    expect(problems({ address: `https://a.example/${'x'.repeat(482)}` })).toEqual([]);
  });
});
