import path from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root';
import { dealt, everySpec, PARTS } from './parts';

/**
 * Reads one part of all specs into a single Jest file, so that the house is loaded once for all of them and not once for each: that was
 * a third of the whole run. Every spec stands in a `describe` of its own name, with its hooks, houses and databases in it.
 */
export function together(part: number): void {
  for (const file of dealt(everySpec(), PARTS)[part - 1]!) {
    describe(file, () => read(file));
  }
}

/** A spec that cannot be loaded fails alone, and the others of its part still run. */
function read(file: string): void {
  try {
    jest.requireActual(path.join(projectRoot, file));
  } catch (error) {
    it('can be loaded', () => {
      throw error;
    });
  }
}
