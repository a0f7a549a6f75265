import { withBetter } from './finding';
import { presumptionsIn } from './presumption';

/** A text with every better wording in place, from the end so that offsets hold. */
const mend = (text: string) => presumptionsIn(text).reduceRight(withBetter, text);

describe('words that presume', () => {
  it.each([
    [
      'Seven thieves who robbed pensioners',
      'Seven people sought who may know about the robbery of pensioners',
    ],
    ['Wanted: the ROBBER. The robber was seen.', 'Sought: the Person sought. The person sought was seen.'],
    ['An offender and a thief', 'A person sought and a person sought'],
    ['Conmen and a conman', 'People sought and a person sought'],
    ['The gang, and two gangs', 'The group, and two groups'],
    ['Suspects were caught on camera', 'People sought were seen on camera'],
    ['The man responsible for the fire', 'The man police would like to speak to about the fire'],
    ['Those who are responsible for it', 'Those police would like to speak to about it'],
    ['Find those responsible.', 'Find those police would like to speak to.'],
    ['He stole a bicycle', 'He may know about the theft of a bicycle'],
    ['They burgled her home', 'They may know about the burglary of her home'],
    ['She defrauded and he conned him', 'She defrauded and he may know about fraud against him'],
    ['Criminals sought', 'People sought'],
    ['Police suspect the suspect', 'Police suspect the person sought'],
    ['A murderer who murdered him', 'A person sought who may know about the murder of him'],
  ])('%j says better %j', (text, said) => {
    expect(mend(text)).toBe(said);
  });

  it.each([
    'Seven people sought over card scams that cost pensioners £200,000',
    'Police would like to speak to a man seen at a burglary.',
    'Gangway, stolen, unwanted, thiefs, conmans, crooked, suspected',
    'A woman was robbed. Were you robbed? She had been badly assaulted.',
    'A man robbed in Leyton, robbed of his watch, attacked while asleep. Mugged?',
    'We wanted to thank you. It is criminal damage, and a criminal investigation.',
    'Detectives suspect that they may know more.',
    'The officer responsible for the inquiry; a responsible adult.',
    'He was caught by surprise.',
  ])('are not in %j', (text) => {
    expect(presumptionsIn(text)).toEqual([]);
  });

  it('say that nothing better is known where only a court can', () => {
    expect(presumptionsIn('They are guilty')).toEqual([{ start: 9, end: 15, better: null }]);
  });
});
