/**
 * What one place may send in a minute before it is asked to wait: far above what a household, a school or a station's
 * shared connection sends on the night of a television appeal, and low enough that nobody fills a database by hand.
 */
export const FLOOD_LIMIT = { requests: 600, seconds: 60 } as const;

/** Beyond so many places a minute nobody new is counted: the count must not become the flood. */
export const FLOOD_PLACES = 50_000;

/** A place on the network: a whole address of version 4, the network of version 6, which one household has to itself. */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0].split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === '' ? [] : tail.split(':');
  const whole = address.includes('::')
    ? [...start, ...Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0'), ...end]
    : start;
  return whole.slice(0, 4).join(':');
}
