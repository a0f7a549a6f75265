import { namesIn } from './names';

const named = (text: string, own: string[] = []) =>
  namesIn(text, own).map(({ start, end, better }) => `${text.slice(start, end)} > ${better}`);

describe('names of people', () => {
  it.each([
    ['Police want to speak to John Smith about it.', ['John Smith > this person']],
    ['John Smith was seen.', ['John Smith > This person']],
    ['It is over. Sarah Jane Cole knows.', ['Sarah Jane Cole > This person']],
    ['Ask Mr Patel or Dr. Okafor.', ['Mr Patel > this person', 'Dr. Okafor > this person']],
    ['then Wilbur Quaye, 34, ran.', ['Wilbur Quaye > this person']],
    [
      'then Wilbur Quaye, aged 34, ran to Wilbur Quaye (34).',
      ['Wilbur Quaye > this person', 'Wilbur Quaye > this person'],
    ],
    ['Yesterday Sarah Cole rang', ['Sarah Cole > this person']],
    ['so Wilbur Quaye has been charged', ['Wilbur Quaye > this person']],
    ['and Siân O’Neill-Jones, 41.', ['Siân O’Neill-Jones > this person']],
  ])('are in %j', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  it.each([
    'Detective Sergeant Sarah Cole leads it, with PC John Smith.',
    'Seen in Charlotte Street, Victoria Park Road and Charles Dickens School.',
    'Seen in Waltham Forest, 12 people say. Barking and Dagenham.',
    'Albert Hall. St John Ambulance. Tower Hamlets, 3 November.',
    'JOHN SMITH and john smith',
  ])('are not in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('leave out whoever speaks in the edition, but not an empty name', () => {
    expect(named('Sarah Cole said so.', [' sarah cole '])).toEqual([]);
    expect(named('Sarah Cole said so.', ['', ' '])).toHaveLength(1);
  });
});
