const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PLACES = [15, 10, 5, 0];

/**
 * `T-2QHE`: what officers call a tip aloud. Out of its random id, so it says nothing of when the tip came. In a large
 * case two tips may share one; an address never rests on it.
 */
export function tipReference(id: string): string {
  const first = Number.parseInt(id.slice(0, 5), 16);
  return `T-${PLACES.map((place) => SYMBOLS[(first >> place) & 31]).join('')}`;
}
