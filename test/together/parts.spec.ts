import { readdirSync } from 'node:fs';
import { dealt, everySpec, PARTS } from './parts';

describe('the parts of a whole run', () => {
  const parts = dealt(everySpec(), PARTS);

  it('hold every spec, and each once', () => {
    expect(everySpec()).toContain('test/together/parts.spec.ts');
    expect(everySpec()).toContain('src/kernel/permissions.spec.ts');
    expect(parts.flat().sort()).toEqual(everySpec());
  });

  it('are each run', () => {
    const runs = readdirSync(__dirname).filter((file) => file.endsWith('.run.ts'));
    const expected = parts.map((_, place) => `part-${place + 1}.run.ts`);
    expect(runs.sort()).toEqual(expected.sort());
  });

  it('are of like weight: the looking specs are not in one hand', () => {
    const looks = parts.map((files) => files.filter((file) => /looks?\.spec\.ts$/.test(file)).length);
    expect(Math.max(...looks) - Math.min(...looks)).toBeLessThanOrEqual(1);
  });
});
