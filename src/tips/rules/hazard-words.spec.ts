import { namesHazard } from './hazard-words';

describe('hazard words', () => {
  it.each([
    'He said he is going to hurt her tonight',
    'he threatened to stab my brother',
    'She talks about suicide since the call',
    'He carries a knife in his left boot',
    'Her life is in danger',
    'he keeps a girl there, locked in against her will',
    'I fear\n for his  life',
    'they had a HOSTAGE',
    'He will kill himself when he sees this',
    'He wants to kill her',
  ])('ring for: %s', (text) => {
    expect(namesHazard(text)).toBe(true);
  });

  it.each([
    '',
    'He is a killer on the guitar and works at the chip shop',
    'It hurt me to lose the savings of my late husband',
    'She had a red bag and a walking stick',
    'They took the card and the PIN',
    'My life savings are gone',
    'I would like to speak to an officer',
  ])('leave alone: %s', (text) => {
    expect(namesHazard(text)).toBe(false);
  });
});
