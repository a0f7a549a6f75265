import { mayBecome, unreachableStates, type StateTable } from './state-table';

type Light = 'red' | 'amber' | 'green';
const lights: StateTable<Light> = { red: ['green'], green: ['amber'], amber: ['red'] };

describe('a state table', () => {
  it('allows only the changes it lists', () => {
    expect(mayBecome(lights, 'red', 'green')).toBe(true);
    expect(mayBecome(lights, 'red', 'amber')).toBe(false);
    expect(mayBecome(lights, 'red', 'red')).toBe(false);
  });

  it('knows which states nobody can reach', () => {
    expect(unreachableStates(lights, 'red')).toEqual([]);
    expect(unreachableStates<Light>({ red: [], green: ['amber'], amber: ['red'] }, 'red')).toEqual([
      'green',
      'amber',
    ]);
  });
});
