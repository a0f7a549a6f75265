import type { Proof } from '../../kernel';
import { proofProblem, type Standing } from './proof';

const NOW = new Date('2025-12-01T23:10:00Z');
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const proved: Standing = { hasFactor: true, provedAt: before(60), required: true, freshMs: 600_000 };
const stale: Standing = { ...proved, provedAt: before(600) };
const bare: Standing = { ...proved, hasFactor: false, provedAt: null };
const at = (proof: Proof, changes: boolean, standing: Standing) =>
  proofProblem({ proof, changes }, standing, NOW);

describe('what has to be proved before a door opens', () => {
  it('is nothing more than the password where somebody leaves', () => {
    for (const standing of [proved, stale, bare]) expect(at('password', true, standing)).toBeNull();
  });

  it('is that a second factor stands at all, where one is required', () => {
    for (const proof of ['second_factor', 'fresh_to_change', 'fresh'] as const) {
      expect(at(proof, false, bare)).toBe('second_factor_not_set_up');
      expect(at(proof, true, bare)).toBe('second_factor_not_set_up');
    }
    expect(at('own_factor', false, bare)).toBeNull();
    expect(at('own_factor', true, bare)).toBeNull();
  });

  it('is nothing for whoever has none where none is required', () => {
    const offered = { ...bare, required: false };
    for (const proof of ['own_factor', 'second_factor', 'fresh_to_change', 'fresh'] as const) {
      expect(at(proof, true, offered)).toBeNull();
    }
  });

  it('is the factor itself, once a session, for whoever has one, required or not', () => {
    for (const required of [true, false]) {
      const unproved = { ...proved, provedAt: null, required };
      for (const proof of ['own_factor', 'second_factor', 'fresh_to_change', 'fresh'] as const)
        expect(at(proof, false, unproved)).toBe('second_factor_needed');
    }
    expect(at('second_factor', true, stale)).toBeNull();
  });

  it('is a fresh proof to change, and to read only where that gives something out', () => {
    expect(at('fresh_to_change', true, proved)).toBeNull();
    expect(at('fresh_to_change', true, stale)).toBe('second_factor_needed');
    expect(at('fresh_to_change', false, stale)).toBeNull();
    expect(at('own_factor', true, stale)).toBe('second_factor_needed');
    expect(at('own_factor', false, stale)).toBeNull();
    expect(at('fresh', false, stale)).toBe('second_factor_needed');
    expect(at('fresh', false, proved)).toBeNull();
  });

  it('ends on the second, and a proof of the future is none', () => {
    expect(at('fresh', true, { ...proved, provedAt: new Date(before(600).getTime() + 1) })).toBeNull();
    expect(at('fresh', true, { ...proved, provedAt: NOW })).toBeNull();
    expect(at('fresh', true, { ...proved, provedAt: new Date(NOW.getTime() + 1) })).toBe(
      'second_factor_needed',
    );
  });
});
