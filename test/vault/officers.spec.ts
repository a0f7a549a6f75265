import fc from 'fast-check';
import { envelopeHash, newTipKey, pepperFrom, randomBytes, randomId, tipKeyHash } from '../../src/vault';
import {
  comparedWithSeen,
  furtherWrapKey,
  newOfficerSeed,
  newOfficerSession,
  officerKeys,
  officerSessionLookup,
  openOfficerSession,
  openSeen,
  passwordKeys,
  passwordMatches,
  passwordQueue,
  sealSeen,
  unwrapOfficerSeed,
  wrapOfficerSeed,
  type Seen,
} from '../../src/vault/opening';
import { AT_ONCE, WAITING_LIMIT } from '../../src/vault/opening/password-queue';
import { bytesOf } from '../../src/vault/secrets/secret';
import { verdictOn, verdictsOnFlips } from './refusals';

const EIGHT_MIB = { passes: 3, memoryBytes: 8 * 1024 * 1024 };
const MANY_SMALL = { passes: 1, memoryBytes: 8 * 1024 };
const now = new Date('2026-11-14T08:00:00Z');
const atEvening = new Date('2026-11-14T21:00:00.750Z');
const officerId = randomId();
const seed = newOfficerSeed();

describe('an officer session', () => {
  const claim = { officerId, expiresAt: atEvening };
  const session = newOfficerSession(seed, claim);
  const open = (cookie: string, row = claim, at = now, sealed = session.sealedSeed) =>
    openOfficerSession(cookie, sealed, row, at);

  it('opens the seed with its cookie and its row, and only with both', () => {
    expect(bytesOf(open(session.cookie)).equals(bytesOf(seed))).toBe(true);
    expect(officerSessionLookup(session.cookie).equals(session.sidHash)).toBe(true);
    const another = newOfficerSession(seed, claim).cookie;
    expect(verdictOn(() => open(another))).toBe('cannot_open');
  });

  it('fails with a later expiry or another officer in the row', () => {
    const later = new Date(atEvening.getTime() + 60_000);
    expect(verdictOn(() => open(session.cookie, { officerId, expiresAt: later }))).toBe('cannot_open');
    const egan = { officerId: randomId(), expiresAt: atEvening };
    expect(verdictOn(() => open(session.cookie, egan))).toBe('cannot_open');
  });

  it('is over when its time is', () => {
    expect(verdictOn(() => open(session.cookie, claim, new Date('2026-11-14T20:59:59Z')))).toBe('accepted');
    expect(verdictOn(() => open(session.cookie, claim, atEvening))).toBe('expired');
  });

  it('survives a column that keeps whole seconds', () => {
    const rounded = { officerId, expiresAt: new Date('2026-11-14T21:00:00Z') };
    expect(verdictOn(() => open(session.cookie, rounded))).toBe('accepted');
  });

  it('is refused with any byte of its row flipped', () => {
    const verdicts = verdictsOnFlips(session.sealedSeed, (row) => open(session.cookie, claim, now, row));
    expect(verdicts).toEqual(['cannot_open']);
  });

  it('takes nothing for a cookie that is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (cookie) => {
        fc.pre(!/^[\w-]{43}$/.test(cookie));
        expect(verdictOn(() => officerSessionLookup(cookie))).toBe('malformed');
      }),
    );
  });
});

describe('a password', () => {
  const pepper = pepperFrom(randomBytes(32));
  const salt = randomBytes(16);

  it('opens the seed, and another password does not', async () => {
    const right = await passwordKeys('larkfield', salt, MANY_SMALL, pepper);
    const wrong = await passwordKeys('larkfeild', salt, MANY_SMALL, pepper);
    const wrapped = wrapOfficerSeed(seed, right.key, officerId, 'password');
    expect(bytesOf(unwrapOfficerSeed(wrapped, right.key, officerId, 'password')).equals(bytesOf(seed))).toBe(
      true,
    );
    expect(passwordMatches(wrong, right.verifierHash)).toBe(false);
    expect(verdictOn(() => unwrapOfficerSeed(wrapped, wrong.key, officerId, 'password'))).toBe('cannot_open');
    expect(verdictOn(() => unwrapOfficerSeed(wrapped, right.key, randomId(), 'password'))).toBe(
      'cannot_open',
    );
  });

  it('cannot even be guessed at without the pepper', async () => {
    const here = await passwordKeys('larkfield', salt, MANY_SMALL, pepper);
    const elsewhere = await passwordKeys('larkfield', salt, MANY_SMALL, pepperFrom(randomBytes(32)));
    expect(passwordMatches(elsewhere, here.verifierHash)).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    const composed = await passwordKeys('caf\u00e9', salt, MANY_SMALL, pepper);
    const decomposed = await passwordKeys('cafe\u0301', salt, MANY_SMALL, pepper);
    expect(passwordMatches(decomposed, composed.verifierHash)).toBe(true);
  });

  it('lets thirty officers in at a change of shift, two at a time', async () => {
    let most = 0;
    const signIns = Array.from({ length: 30 }, async (_, officer) => {
      const keys = await passwordKeys(`passphrase ${officer}`, salt, EIGHT_MIB, pepper);
      most = Math.max(most, passwordQueue().running);
      return keys.verifierHash.toString('hex');
    });
    expect(passwordQueue()).toEqual({ running: AT_ONCE, waiting: 28 });
    expect(new Set(await Promise.all(signIns)).size).toBe(30);
    expect(most).toBe(AT_ONCE);
    expect(passwordQueue()).toEqual({ running: 0, waiting: 0 });
  });

  it('is refused at once when the queue is full, and the queue empties again', async () => {
    const all = Array.from({ length: AT_ONCE + WAITING_LIMIT + 3 }, () =>
      passwordKeys('x', salt, MANY_SMALL, pepper),
    );
    const outcomes = await Promise.allSettled(all);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ reason: { reason: 'too_busy' } });
    expect(passwordQueue()).toEqual({ running: 0, waiting: 0 });
  });

  it('gives its place back when Argon2 refuses the parameters', async () => {
    await expect(passwordKeys('x', salt, { passes: 0, memoryBytes: 1 }, pepper)).rejects.toThrow();
    expect(passwordQueue().running).toBe(0);
  });
});

describe('a further wrap of the seed', () => {
  const key = furtherWrapKey(randomBytes(32));

  it('opens as the kind it was made for and as no other', () => {
    const wrapped = wrapOfficerSeed(seed, key, officerId, 'passkey');
    expect(bytesOf(unwrapOfficerSeed(wrapped, key, officerId, 'passkey')).equals(bytesOf(seed))).toBe(true);
    expect(verdictOn(() => unwrapOfficerSeed(wrapped, key, officerId, 'password'))).toBe('cannot_open');
    expect(verdictOn(() => unwrapOfficerSeed(wrapped, key, officerId, 'key service'))).toBe('cannot_open');
    const open = (changed: Buffer) => unwrapOfficerSeed(changed, key, officerId, 'passkey');
    expect(verdictsOnFlips(wrapped, open)).toEqual(['cannot_open']);
  });
});

describe('a seen record', () => {
  const keys = officerKeys(seed);
  const tipId = randomId();
  const heads = [1, 2, 3].map((turn) => envelopeHash(Buffer.of(turn)));
  const tipKey = tipKeyHash(newTipKey());
  const seen: Seen = { count: 2, head: heads[1], tipKeyHash: tipKey };
  const record = sealSeen(keys, tipId, seen);

  it('opens for its officer and its tip only', () => {
    expect(openSeen(keys, tipId, record)).toEqual(seen);
    expect(verdictOn(() => openSeen(keys, randomId(), record))).toBe('cannot_open');
    expect(verdictOn(() => openSeen(officerKeys(newOfficerSeed()), tipId, record))).toBe('cannot_open');
    expect(verdictsOnFlips(record, (changed) => openSeen(keys, tipId, changed))).toEqual(['cannot_open']);
  });

  it('notices a talk cut short and a tip swapped', () => {
    const swapped = tipKeyHash(newTipKey());
    expect(comparedWithSeen(seen, heads, tipKey)).toBe('longer');
    expect(comparedWithSeen(seen, heads.slice(0, 2), tipKey)).toBe('unchanged');
    expect(comparedWithSeen(seen, heads.slice(0, 1), tipKey)).toBe('cut_short');
    expect(comparedWithSeen(seen, [], tipKey)).toBe('cut_short');
    expect(comparedWithSeen(seen, [heads[0], heads[2], heads[1]], tipKey)).toBe('swapped');
    expect(comparedWithSeen(seen, heads, swapped)).toBe('swapped');
  });
});
