import { isShielded, recognisableVictimsIn, shieldedVictimsIn } from './victims';

const show = (text: string, found: { start: number; end: number; better: string | null }[]) =>
  found.map(({ start, end, better }) => `${text.slice(start, end)} > ${better}`);
const soft = (text: string) => show(text, recognisableVictimsIn(text));
const hard = (text: string, whole = text) => show(text, shieldedVictimsIn(text, whole));

describe('details that tell who a victim is', () => {
  it.each([
    ['In May a woman of 88 from Redbridge was called.', ['a woman of 88 from Redbridge > an older woman']],
    [
      'A 19-year-old man who lives in the Tower Hamlets',
      ['A 19-year-old man who lives in the Tower Hamlets > A young man'],
    ],
    ['the girl, aged 14, of Leyton', ['the girl, aged 14, of Leyton > a child']],
    ['a 40 year old of Hackney and Bow', ['a 40 year old of Hackney and Bow > a person']],
    ['an elderly widower aged 70 at Ilford', ['an elderly widower aged 70 at Ilford > an older man']],
    ['She was with her stepfather in Leyton. His wife ran.', ['her stepfather > another person']],
    ['On Friday the victim’s elderly mother opened', ['the victim’s elderly mother > another person']],
    ['At 8.20am his neighbours came', ['his neighbours > another person']],
    [
      'It was at 12 Harrow Lane, flat 3, 14a Old Mill Road',
      ['12 Harrow Lane > an address', 'flat 3, 14a Old Mill Road > an address'],
    ],
    ['taken from her home in Harrow Lane', ['her home in Harrow Lane > her home']],
  ])('are in %j', (text, found) => {
    expect(soft(text)).toEqual(found);
  });

  it.each([
    'A woman of 34 was cycling towards Leyton when she and a bus collided.',
    'A woman of 88 in November was called.',
    'Have you or a relative been called in Redbridge?',
    'Her mother knew. In Leyton it rained.',
    'Older people living alone were telephoned in Redbridge on 3 May.',
    'Harrow Lane, 12 people said. Ring on Friday.',
  ])('are not in %j', (text) => {
    expect(soft(text)).toEqual([]);
  });

  it('are more under the victim shield, put together with the rest of the edition', () => {
    const text = 'A woman of 34 left her school with her teacher.';
    expect(hard(text)).toEqual(['her school > a place']);
    expect(hard(text, `${text} On Friday.`)).toEqual([
      'her school > a place',
      'her teacher > another person',
    ]);
    expect(hard(text, `${text}\nin Leyton`)).toEqual([
      'A woman of 34 > A woman',
      'her school > a place',
      'her teacher > another person',
    ]);
    expect(hard('A woman was attacked in Leyton on Friday at 9.30pm.')).toEqual([]);
  });

  it.each([
    ['Rape', true],
    ['Sexual assault by touching', true],
    ['Human trafficking', true],
    ['Forced marriage', true],
    ['Indecent exposure', true],
    ['Fraud by false representation (courier fraud)', false],
    ['Theft of grapes', false],
    ['Criminal damage to a sexton’s house', false],
  ])('%j is shielded: %s', (offence, shielded) => {
    expect(isShielded(offence)).toBe(shielded);
  });
});
