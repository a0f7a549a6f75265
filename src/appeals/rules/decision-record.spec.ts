import { signatureStanding, type DecisionEvidence } from './decision-record';

const good: DecisionEvidence = { kept: 'text', found: 'text', by: 'bello', signedBy: 'bello', vouched: true };

describe('what may be believed of a decision', () => {
  it.each<[Partial<DecisionEvidence>, string]>([
    [{}, 'verified'],
    [{ kept: null }, 'not_kept'],
    [{ kept: null, signedBy: null, vouched: false }, 'not_kept'],
    [{ found: 'other' }, 'changed'],
    [{ found: 'other', signedBy: null }, 'changed'],
    [{ signedBy: null }, 'unsigned'],
    [{ signedBy: null, vouched: false }, 'unsigned'],
    [{ vouched: false }, 'not_vouched_for'],
    [{ signedBy: 'sutton' }, 'not_vouched_for'],
  ])('spoiled by %j it is %s', (spoiled, standing) => {
    expect(signatureStanding({ ...good, ...spoiled })).toBe(standing);
  });
});
