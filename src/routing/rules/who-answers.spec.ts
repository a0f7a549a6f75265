import fc from 'fast-check';
import { whoAnswers, whomToTell, type Reader } from './who-answers';

const sol: Reader = { id: 'sol', leads: true, operates: false };
const cora: Reader = { id: 'cora', leads: false, operates: false };
const rosa: Reader = { id: 'rosa', leads: false, operates: true };
const team = [sol, cora, rosa];

const readers = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), leads: fc.boolean(), operates: fc.boolean() }),
  { selector: ({ id }) => id, minLength: 1 },
);
const somebody = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone'));

describe('a tip', () => {
  it('goes to the lead officer for the person it names', () => {
    expect(whoAnswers('cora', team)).toBe('cora');
  });

  it('waits in the pool when nobody leads for that person, or who did has left the team', () => {
    expect(whoAnswers(null, team)).toBeNull();
    expect(whoAnswers('gone', team)).toBeNull();
  });

  it('is never with somebody who could not read it', () => {
    fc.assert(
      fc.property(somebody, readers, (lead, present) => {
        const answering = whoAnswers(lead, present);
        return answering === null || present.some(({ id }) => id === answering);
      }),
    );
  });
});

describe('that something waits is told', () => {
  it('to the officer who answers for it, and else to the room', () => {
    expect(whomToTell('cora', false, team)).toEqual(['cora']);
    expect(whomToTell(null, false, team)).toEqual(['rosa']);
  });

  it('to whoever leads the case where no operator is on the team', () => {
    expect(whomToTell(null, false, [sol, cora])).toEqual(['sol']);
  });

  it('to the room and the lead as well where a life may be at risk', () => {
    expect(whomToTell('cora', true, team)).toEqual(['cora', 'rosa', 'sol']);
    expect(whomToTell(null, true, team)).toEqual(['rosa', 'sol']);
  });

  it('to somebody, always, each once, and only to those who read the case', () => {
    fc.assert(
      fc.property(somebody, fc.boolean(), readers, (lead, hazard, present) => {
        const told = whomToTell(whoAnswers(lead, present), hazard, present);
        const ids: string[] = present.map(({ id }) => id);
        return told.length > 0 && new Set(told).size === told.length && told.every((id) => ids.includes(id));
      }),
    );
  });
});
