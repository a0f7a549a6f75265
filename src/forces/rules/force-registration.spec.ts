import { forceServedAt, registrationFaults, type ForceRegistration } from './force-registration';

const northmere: ForceRegistration = {
  slug: 'northmere',
  name: 'Northmere Police',
  shortName: 'NM',
  publicHost: null,
  pressPhone: '01632 960100',
  pressEmail: 'press@northmere.example',
};

describe('the registration of a force', () => {
  it('takes a good one', () => {
    expect(registrationFaults(northmere)).toEqual([]);
    expect(registrationFaults({ ...northmere, publicHost: 'appeals.northmere.example:8080' })).toEqual([]);
  });

  it.each([
    ['slug', { slug: 'North mere' }],
    ['slug', { slug: 'northmere-' }],
    ['slug', { slug: 'a'.repeat(41) }],
    ['name', { name: '' }],
    ['short_name', { shortName: 'nm' }],
    ['public_host', { publicHost: 'https://northmere.example' }],
    ['press_phone', { pressPhone: 'ask' }],
    ['press_email', { pressEmail: 'nowhere' }],
  ])('refuses a wrong %s', (field, spoiled) => {
    expect(registrationFaults({ ...northmere, ...spoiled })).toEqual([
      { field, code: `force_${field}_not_valid` },
    ]);
  });
});

describe('the force a host belongs to', () => {
  const first = { publicHost: null, slug: 'northmere' };
  const second = { publicHost: 'appeals.eastholm.example', slug: 'eastholm' };

  it('is the one registered with it, whatever its letters', () => {
    expect(forceServedAt([first, second], 'Appeals.Eastholm.example')).toBe(second);
  });

  it('is otherwise the first', () => {
    expect(forceServedAt([first, second], 'localhost:3000')).toBe(first);
    expect(forceServedAt([], 'localhost:3000')).toBeNull();
  });
});
