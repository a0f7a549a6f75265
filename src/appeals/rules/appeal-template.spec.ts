import { APPEAL_TEMPLATES, templateFor } from './appeal-template';

describe('what an appeal begins from', () => {
  it.each([
    ['Fraud by false representation (courier fraud)', 'courier_fraud'],
    ['Impersonating a police officer', 'courier_fraud'],
    ['Distraction burglary', 'distraction_burglary'],
    ['Residential burglaries', 'burglary'],
    ['Aggravated burglary with a robbery', 'robbery'],
    ['Theft from a shop', 'theft'],
    ['Pickpocketing', 'theft'],
    ['Assault occasioning actual bodily harm', 'assault'],
    ['Racially aggravated assault', 'hate_crime'],
    ['Sexual assault', 'sexual_offence'],
    ['Criminal damage to a war memorial', 'criminal_damage'],
    ['Going equipped', null],
    ['', null],
  ])('of “%s” is %s', (offence, template) => {
    expect(templateFor(offence)).toBe(template);
  });

  it('can be reached for every template by some offence', () => {
    const spoken = APPEAL_TEMPLATES.map((template) => templateFor(template.replace('_', ' ')));
    expect(spoken).toEqual([...APPEAL_TEMPLATES]);
  });
});
