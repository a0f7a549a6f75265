import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { linkBytes } from './canonical-entry';
import { endBreak, followChain, NO_END, type Link } from './chain';
import { NO_FORCE, type Entry } from './entry';

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const place = { forceId: NO_FORCE, chain: 'timed' } as const;

const entryNo = (n: number): Entry => ({
  ...place,
  id: `entry ${n}`,
  at: new Date(n * 1_000),
  day: '1970-01-01',
  verb: 'alteration',
  act: 'case.revised',
  actorKind: 'system',
  actorId: null,
  actorName: 'spec',
  subjectKind: 'case',
  subjectId: `${n}`,
  caseId: null,
  purpose: null,
  recipient: null,
  facts: {},
});

/** A chain as the sequencer makes it. */
function chainOf(length: number): Link[] {
  let previousHash = NO_END.hash;
  return Array.from({ length }, (_, index) => {
    const entry = entryNo(index + 1);
    const made = hash(linkBytes({ ...place, position: index + 1, previousHash }, entry));
    const link = { position: index + 1, entryId: entry.id, previousHash, hash: made, entry };
    previousHash = made;
    return link;
  });
}

const follow = (links: readonly Link[]) => followChain(place, links, NO_END, hash);
const changed = (links: readonly Link[], position: number, change: Partial<Link>) =>
  links.map((link) => (link.position === position ? { ...link, ...change } : link));

describe('following a chain', () => {
  const chain = chainOf(5);

  it('holds from the first link to the last, in one piece or in two', () => {
    const whole = follow(chain);
    expect(whole.broken).toBeNull();
    const half = follow(chain.slice(0, 2));
    expect(followChain(place, chain.slice(2), half.end, hash)).toEqual(whole);
    expect(follow([])).toEqual({ end: NO_END, broken: null });
  });

  it('stops at an entry that was changed', () => {
    const entry = { ...entryNo(3), act: 'case.closed' };
    expect(follow(changed(chain, 3, { entry })).broken).toEqual({
      chain: 'timed',
      position: 3,
      reason: 'entry_differs',
      entryId: 'entry 3',
    });
  });

  it('stops at an entry that is gone', () => {
    expect(follow(changed(chain, 2, { entry: null })).broken).toMatchObject({
      position: 2,
      reason: 'entry_missing',
    });
  });

  it('stops where a link is gone', () => {
    const gap = chain.filter(({ position }) => position !== 4);
    expect(follow(gap).broken).toEqual({
      chain: 'timed',
      position: 4,
      reason: 'link_missing',
      entryId: null,
    });
    expect(follow(chain.slice(1)).broken).toMatchObject({ position: 1, reason: 'link_missing' });
  });

  it('stops where two entries changed places', () => {
    const [second, third] = [chain[1], chain[2]];
    const swapped = changed(changed(chain, 2, { entry: third?.entry }), 3, { entry: second?.entry });
    expect(follow(swapped).broken).toMatchObject({ position: 2, reason: 'entry_differs' });
    const renumbered = [chain[0], { ...third, position: 2 }, { ...second, position: 3 }] as Link[];
    expect(follow(renumbered).broken).toMatchObject({ position: 2, reason: 'order_changed' });
  });

  it('notices any change of any link', () => {
    const spoil = fc.constantFrom<(link: Link) => Partial<Link>>(
      () => ({ entry: null }),
      () => ({ hash: Buffer.alloc(32, 7) }),
      () => ({ previousHash: Buffer.alloc(32, 7) }),
      ({ position }) => ({ position: position + 1 }),
      () => ({ entry: entryNo(99) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), spoil, (position, how) => {
        const link = chain[position - 1] as Link;
        const { broken } = follow(changed(chain, position, how(link)));
        // A changed hash is seen in the link itself; nothing later than that.
        expect(broken?.position).toBe(position);
      }),
    );
  });
});

describe('the end of a chain', () => {
  const chain = chainOf(3);
  const { end } = follow(chain);

  it('is where it is known to be', () => {
    expect(endBreak('timed', end, end)).toBeNull();
    expect(endBreak('timed', NO_END, NO_END)).toBeNull();
  });

  it('is missed when it was cut off', () => {
    const cut = follow(chain.slice(0, 2)).end;
    expect(endBreak('timed', cut, end)).toEqual({
      chain: 'timed',
      position: 3,
      reason: 'end_missing',
      entryId: null,
    });
    expect(endBreak('timed', NO_END, end)).toMatchObject({ position: 1, reason: 'end_missing' });
  });

  it('is another one when the chain was made again from the beginning', () => {
    expect(endBreak('timed', { ...end, hash: Buffer.alloc(32, 7) }, end)).toMatchObject({
      reason: 'end_missing',
    });
  });
});
