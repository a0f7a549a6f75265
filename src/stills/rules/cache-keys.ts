import { parseStillReference } from './still-reference';

/**
 * By which names a cache in front of us may be told to let go: the still, and the case by the name that the public
 * knows from its references. Two forces may use one public name; to let go of too much does no harm.
 */
export function cacheKeys(stillId: string, reference: string): string[] {
  const name = parseStillReference(reference)?.publicName;
  return [`still-${stillId}`, ...(name ? [`case-${name.toLowerCase()}`] : [])];
}
