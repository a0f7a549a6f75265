import { inspect } from 'node:util';
import {
  checkFormToken,
  newPepperBytes,
  newTipKey,
  nodeKeyFor,
  nodeMac,
  pepperFrom,
  randomBytes,
  randomId,
  RunningHash,
  hash,
  sameBytes,
  sealTipWrap,
  signFormToken,
  VaultRefused,
  type TipKey,
} from '../../src/vault';
import * as front from '../../src/vault';
import * as opening from '../../src/vault/opening';
import * as receipts from '../../src/vault/receipts';
import { newCaseEpoch, newOfficerSeed, officerKeys } from '../../src/vault/opening';
import { bytesOf } from '../../src/vault/secrets/secret';
import { verdictOn } from './refusals';

describe('a secret', () => {
  it('prints as nothing, however it is printed', () => {
    const key = newTipKey();
    const needles = [bytesOf(key).toString('hex'), bytesOf(key).toString('base64'), String(bytesOf(key)[0])];
    const prints = [
      String(key),
      `${key}`,
      inspect(key),
      inspect({ deep: [key] }, { showHidden: true, depth: 9 }),
    ];
    for (const print of prints) {
      expect(print).toContain('[secret]');
      for (const needle of needles.slice(0, 2)) expect(print).not.toContain(needle);
    }
    expect(Object.keys(key)).toEqual(['kind']);
  });

  it('refuses to become JSON, alone or inside something', () => {
    expect(verdictOn(() => JSON.stringify(newTipKey()))).toBe('kept_secret');
    expect(verdictOn(() => JSON.stringify({ officer: officerKeys(newOfficerSeed()) }))).toBe('kept_secret');
  });

  it('is zero after it was wiped, and of no use', () => {
    const key = newTipKey();
    const view = bytesOf(key);
    expect(view.every((byte) => byte === 0)).toBe(false);
    key.wipe();
    key.wipe();
    expect(view.every((byte) => byte === 0)).toBe(true);
    const { publicKey } = newCaseEpoch();
    const claim = { who: 'C', tipId: randomId(), caseId: randomId(), epoch: 1, keyVersion: 1 } as const;
    expect(verdictOn(() => sealTipWrap(key, publicKey, claim))).toBe('wiped');
  });

  it('may be one of very many at once', () => {
    const keys: TipKey[] = Array.from({ length: 5000 }, newTipKey);
    expect(new Set(keys.map((key) => bytesOf(key).toString('hex'))).size).toBe(5000);
    for (const key of keys) key.wipe();
  });

  it('leaves by no front door: neither the reader of its bytes nor the choice of a nonce', () => {
    const names = [front, opening, receipts].flatMap((door) => Object.keys(door));
    for (const kept of [
      'Secret',
      'bytesOf',
      'secretFrom',
      'nonces',
      'sodium',
      'encrypt',
      'sealMessageBytes',
    ]) {
      expect(names).not.toContain(kept);
    }
  });
});

describe('a refusal', () => {
  it('carries its reason and nothing else', () => {
    const refusal = new VaultRefused('cannot_open');
    expect(refusal).toBeInstanceOf(Error);
    expect({ ...refusal, message: refusal.message }).toEqual({
      name: 'VaultRefused',
      reason: 'cannot_open',
      message: 'vault refused: cannot_open',
    });
  });
});

describe('the keys of the node', () => {
  const key = nodeKeyFor('form_tokens', pepperFrom(newPepperBytes()));
  const parts = ['tip-form', 'larkfield', 'a code'];
  const now = new Date('2026-11-14T08:00:00Z');
  const tomorrow = new Date('2026-11-15T08:00:00Z');
  const token = signFormToken(key, parts, tomorrow);

  it('sign a form for a while', () => {
    expect(checkFormToken(key, token, parts, now)).toBe('valid');
    expect(checkFormToken(key, token, parts, tomorrow)).toBe('expired');
  });

  it('sign nothing else: not other parts, not parts cut elsewhere, not a later end', () => {
    const [seconds, mac] = token.split('.');
    const forgeries: [string, string[]][] = [
      [token, ['tip-form', 'larkfield', 'another code']],
      [token, ['tip-form', 'larkfielda code']],
      [token, ['tip-form', 'larkfield', 'a code', '']],
      [`${Number(seconds) + 60}.${mac}`, parts],
      [`0${seconds}.${mac}`, parts],
      ['', parts],
      ['null', parts],
      [`${seconds}.`, parts],
    ];
    for (const [presented, over] of forgeries) {
      expect({ presented, verdict: checkFormToken(key, presented, over, now) }).toEqual({
        presented,
        verdict: 'forged',
      });
    }
  });

  it('differ by node secret and by purpose', () => {
    const pepper = pepperFrom(newPepperBytes());
    const macs = [
      nodeMac(key, 'x'),
      nodeMac(nodeKeyFor('form_tokens', pepper), 'x'),
      nodeMac(nodeKeyFor('audit_checkpoints', pepper), 'x'),
    ].map((mac) => mac.toString('hex'));
    expect(new Set(macs).size).toBe(3);
  });

  it('come from 32 bytes and no fewer', () => {
    expect(verdictOn(() => pepperFrom(Buffer.alloc(31)))).toBe('bad_argument');
  });
});

describe('hashing', () => {
  it('gives the same for pieces as for the whole', () => {
    const whole = randomBytes(100_000);
    const running = new RunningHash();
    for (let at = 0; at < whole.length; at += 777) running.update(whole.subarray(at, at + 777));
    expect(running.digest().equals(hash(whole))).toBe(true);
    expect(hash('ab', Buffer.from('c')).equals(hash('abc'))).toBe(true);
  });

  it('compares without throwing on unequal lengths', () => {
    expect(sameBytes(Buffer.of(1, 2), Buffer.of(1, 2))).toBe(true);
    expect(sameBytes(Buffer.of(1, 2), Buffer.of(1, 3))).toBe(false);
    expect(sameBytes(Buffer.of(1, 2), Buffer.of(1))).toBe(false);
    expect(sameBytes(Buffer.alloc(0), Buffer.alloc(0))).toBe(true);
  });
});
