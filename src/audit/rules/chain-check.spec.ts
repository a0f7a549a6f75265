import { createHash } from 'node:crypto';
import { linkBytes } from './canonical-entry';
import { NO_END, type ChainEnd, type Link } from './chain';
import { beginCheck, endOf, goOn, progressOf, type ChainCheck } from './chain-check';
import type { Entry } from './entry';

const FORCE = '5f1f7b5e-6d0b-4d7c-8c1d-1f0a1c2b3d4e';
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

function linked(count: number): Link[] {
  const links: Link[] = [];
  let previous: ChainEnd = NO_END;
  for (let position = 1; position <= count; position++) {
    const entry = { id: `e${position}`, act: 'case.opened', facts: {} } as unknown as Entry;
    const place = { forceId: FORCE, chain: 'timed' as const, position, previousHash: previous.hash };
    const link = { position, entryId: `e${position}`, previousHash: previous.hash, entry };
    const made = { ...link, hash: hash(linkBytes(place, entry)) };
    links.push(made);
    previous = made;
  }
  return links;
}

describe('following a chain in stretches', () => {
  const links = linked(5);
  const known = { position: 5, hash: links[4]!.hash };
  const stretch = (check: ChainCheck, all: readonly Link[], asked: number) => {
    const { position } = check.end;
    return goOn(check, FORCE, { links: all.slice(position, position + asked), asked }, hash);
  };

  it('goes on where it stopped, and is done when there is no more', () => {
    const first = stretch(beginCheck('timed', known), links, 2);
    expect([first.isDone, progressOf([first])]).toEqual([false, { followed: 2, of: 5 }]);
    const second = stretch(JSON.parse(JSON.stringify(first)) as ChainCheck, links, 2);
    expect([second.isDone, second.end.position]).toEqual([false, 4]);
    const last = stretch(second, links, 2);
    expect([last.isDone, last.broken, endOf(last)]).toEqual([true, null, known]);
  });

  it('is done at the first break, whichever stretch it is in', () => {
    const spoilt = links.map((link) => (link.position === 4 ? { ...link, entry: null } : link));
    const last = stretch(stretch(beginCheck('timed', known), spoilt, 2), spoilt, 2);
    expect(last).toMatchObject({ isDone: true, broken: { position: 4, reason: 'entry_missing' } });
    expect(last.end.position).toBe(3);
  });

  it('notices an end that was cut off, also between two stretches', () => {
    const cut = links.slice(0, 4);
    const last = stretch(stretch(stretch(beginCheck('timed', known), cut, 2), cut, 2), cut, 2);
    expect(last.broken).toMatchObject({ position: 5, reason: 'end_missing' });
  });

  it('counts every chain', () => {
    const one = stretch(beginCheck('timed', known), links, 3);
    const two = beginCheck('dated', { position: 7, hash: known.hash });
    expect(progressOf([one, two])).toEqual({ followed: 3, of: 12 });
    expect(progressOf([])).toEqual({ followed: 0, of: 0 });
  });
});
