import fc from 'fast-check';
import {
  CARRIED_BYTES,
  CARRIED_FIELDS,
  CARRIED_FILE,
  CARRIED_PREFIX,
  carried,
  carriedBack,
  fieldsOf,
  type CarriedField,
} from './carried-form';

const field = fc.record({
  name: fc.constantFrom('headline', 'names[0].where', 'text', 'areas'),
  value: fc.string({ unit: 'grapheme' }),
});
const body = (fields: readonly CarriedField[], prefix = ''): Record<string, string[]> => {
  const sent: Record<string, string[]> = {};
  for (const { name, value } of fields) (sent[prefix + name] ??= []).push(value);
  return sent;
};
const sorted = (fields: readonly CarriedField[]) => fieldsOf(body(fields));

describe('an interrupted form', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 30 }), (typed) => {
        const kept = carried(fieldsOf(body(typed)));
        const back = carriedBack({
          email: 'a@x.example',
          password: 'p',
          ...body(kept.fields, CARRIED_PREFIX),
        });
        expect(back).toEqual({ fields: sorted(typed), files: [], lost: false });
      }),
    );
  });

  it.each(['password', 'newPassword', 'passphrase', 'code', 'pin', 'csrf_token', 'client_secret'])(
    'never holds a %s',
    (name) => {
      const kept = carried([
        { name, value: 'three quiet herons' },
        { name: 'headline', value: 'Seven people' },
      ]);
      expect(kept.fields.map((one) => one.name)).toEqual(['headline']);
      expect(carriedBack({ [CARRIED_PREFIX + name]: 'three quiet herons' }).fields).toEqual([]);
    },
  );

  it('keeps what only looks like a secret', () => {
    const names = ['postcode', 'offence_code', 'opinion', 'crime_reference'];
    expect(carried(names.map((name) => ({ name, value: 'x' }))).fields).toHaveLength(names.length);
  });

  it('names the files that must be chosen again', () => {
    expect(carried([], ['file', 'file'])).toEqual({ fields: [], files: ['file'], lost: false });
    expect(carriedBack({ [CARRIED_FILE]: 'file' })).toEqual({ fields: [], files: ['file'], lost: false });
  });

  it('says so when it is more than can be carried', () => {
    const long = 'é'.repeat(CARRIED_BYTES / 6);
    expect(carried([{ name: 'text', value: long }])).toEqual({ fields: [], files: [], lost: true });
    expect(carried([{ name: 'text', value: 'e'.repeat(CARRIED_BYTES - 20) }]).lost).toBe(false);
    const many = Array.from({ length: CARRIED_FIELDS + 1 }, () => ({ name: 'a', value: '' }));
    expect(carried(many).lost).toBe(true);
  });

  it('reads odd bodies as empty', () => {
    expect(
      [null, undefined, 'text', 7, { a: 1, b: { c: 'd' }, '': 'x' }].map(
        (odd) => carried(fieldsOf(odd)).fields,
      ),
    ).toEqual([[], [], [], [], []]);
  });
});
