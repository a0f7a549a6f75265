import * as fc from 'fast-check';
import { STRUCK, withoutBankDetails } from './bank-details';

const strike = (text: string): string => withoutBankDetails(text).text;

describe('bank details', () => {
  it.each([
    ['They took my card 4539 1488 0343 6467 and went', `They took my card ${STRUCK} and went`],
    ['4539148803436467', STRUCK],
    ['card:5500-0000-0000-0004.', `card:${STRUCK}.`],
    ['Amex 3782 822463 10005', `Amex ${STRUCK}`],
    ['with a slip in it: 4539 1488 0343 6468', `with a slip in it: ${STRUCK}`],
    ['my pin is 4821', `my pin is ${STRUCK}`],
    ['PIN number: 4 8 2 1, they asked', `PIN number: ${STRUCK}, they asked`],
    ['the security code was 123', `the security code was ${STRUCK}`],
    ['cvv 123', `cvv ${STRUCK}`],
    ['sort code 20-30-40 account number 12345678', `sort code ${STRUCK} account number ${STRUCK}`],
    ['20-30-40, 12345678', `${STRUCK}, ${STRUCK}`],
    ['account no. 12345678', `account no. ${STRUCK}`],
    ['into GB29 NWBK 6016 1331 9268 19 today', `into ${STRUCK} today`],
    ['my password is Fluffy1!', `my password is ${STRUCK}`],
    ['password: hunter2', `password: ${STRUCK}`],
  ])('%s', (typed, kept) => {
    expect(withoutBankDetails(typed)).toEqual({ text: kept, struck: true });
  });

  it.each([
    'Ring me on 07700 900123 or 020 7946 0958',
    'My password was stolen and they took the card',
    'They asked for my PIN and my password',
    'He rang from +44 7700 900456, then from 0049 176 12345678',
    'Account of what happened: 3 men, 2 women, 10.30am on 12-10-25',
    'NM/4471/25, LARKFIELD-3, £1,200',
    'Two numbers: 07700 900123 07700 900456',
    'pin 07700 900123',
    'He lives at 12 Station Road, flat 1234',
  ])('leave alone: %s', (typed) => {
    expect(withoutBankDetails(typed)).toEqual({ text: typed, struck: false });
  });

  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const telephone = fc.oneof(
    digits(9).map((rest) => `07${rest.slice(0, 3)} ${rest.slice(3)}`),
    digits(9).map((rest) => `07${rest}`),
    digits(8).map((rest) => `020 ${rest.slice(0, 4)} ${rest.slice(4)}`),
    digits(10).map((rest) => `01${rest.slice(0, 3)}-${rest.slice(3, 9)}`),
    digits(9).map((rest) => `+44 7${rest.slice(0, 3)} ${rest.slice(3)}`),
    digits(9).map((rest) => `+44 (0)7${rest.slice(0, 3)} ${rest.slice(3)}`),
    digits(9).map((rest) => `+48 ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`),
    digits(11).map((rest) => `+491${rest}`),
    digits(9).map((rest) => `0044 7${rest.slice(0, 3)} ${rest.slice(3)}`),
    digits(8).map((rest) => `0800 ${rest.slice(0, 3)} ${rest.slice(3, 7)}`),
  );

  it('never cost a telephone number, wherever it stands', () => {
    const around = fc.constantFrom('Ring ', 'his number is ', 'account manager ', 'call me: ', '');
    fc.assert(
      fc.property(around, fc.array(telephone, { minLength: 1, maxLength: 3 }), (before, numbers) => {
        const typed = `${before}${numbers.join(' or ')}, after six`;
        expect(strike(typed)).toBe(typed);
      }),
      { numRuns: 500 },
    );
  });

  const card = fc.tuple(fc.constantFrom('4', '51', '55', '37', '60'), digits(15)).map(([start, rest]) => {
    const length = start === '37' ? 15 : 16;
    const head = (start + rest).slice(0, length - 1);
    const check = Array.from({ length: 10 }, (_, digit) => head + String(digit)).find(luhn);
    return check as string;
  });

  it('always cost a card, however it is grouped', () => {
    fc.assert(
      fc.property(
        card,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(' ', '-', '.'),
        (number, size, gap) => {
          const grouped = (number.match(new RegExp(`.{1,${size}}`, 'g')) as string[]).join(gap);
          expect(strike(`It was ${grouped}, I think`)).toBe(`It was ${STRUCK}, I think`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are looked for in bounded time', () => {
    const started = performance.now();
    strike('1 '.repeat(4000));
    strike('account is '.repeat(700));
    strike(`${'AB12 '.repeat(1600)}!`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
