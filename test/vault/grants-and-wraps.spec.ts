import {
  newNotesKey,
  newTipKey,
  randomId,
  sealEscrow,
  sealGrant,
  sealNotesWrap,
  sealTipWrap,
  type TipWrapClaim,
} from '../../src/vault';
import {
  custodianSecretFrom,
  newCaseEpoch,
  newOfficerSeed,
  officerKeys,
  openEscrow,
  openGrant,
  openNotesWrap,
  openTipWrap,
} from '../../src/vault/opening';
import { newReceiptCode, openTipsterWrap, readReceiptCode, tipsterKeys } from '../../src/vault/receipts';
import { bytesOf } from '../../src/vault/secrets/secret';
import { boxPublicKey } from '../../src/vault/sodium/box';
import { verdictOn, verdictsOnFlips } from './refusals';

const caseId = randomId();
const tipId = randomId();
const epoch = 3;
const larkfield = newCaseEpoch();
const cora = officerKeys(newOfficerSeed());
const egan = officerKeys(newOfficerSeed());

describe('a grant', () => {
  const claim = { caseId, epoch, officerId: randomId() };
  const sealed = sealGrant(larkfield.secret, cora.boxKey, claim);
  const open = (grant: Buffer, as = claim) => openGrant(cora, grant, as, larkfield.publicKey);

  it('gives its officer the secret of the case', () => {
    expect(bytesOf(open(sealed)).equals(bytesOf(larkfield.secret))).toBe(true);
  });

  it('opens for nobody else', () => {
    expect(verdictOn(() => openGrant(egan, sealed, claim, larkfield.publicKey))).toBe('cannot_open');
  });

  it('is refused with any byte flipped', () => {
    expect(verdictsOnFlips(sealed, open)).toEqual(['cannot_open']);
  });

  it.each([
    ['another case', { caseId: randomId() }],
    ['another epoch', { epoch: 4 }],
    ['another officer', { officerId: randomId() }],
  ])('is refused where its row claims %s', (_, change) => {
    expect(verdictOn(() => open(sealed, { ...claim, ...change }))).toBe('wrong_claim');
  });

  it('is refused when planted: a stranger can seal a secret of their own to any officer', () => {
    const planted = sealGrant(newCaseEpoch().secret, cora.boxKey, claim);
    expect(verdictOn(() => open(planted))).toBe('wrong_key');
  });

  it('is refused when cut, lengthened or no grant at all', () => {
    for (const wrong of [sealed.subarray(1), Buffer.concat([sealed, sealed]), Buffer.alloc(0)]) {
      expect(verdictOn(() => open(wrong))).toBe('malformed');
    }
  });
});

describe('the wraps of a tip', () => {
  const tipKey = newTipKey();
  const tipster = tipsterKeys(readReceiptCode(newReceiptCode())!);
  const duty = newCaseEpoch();
  const claims = {
    C: { who: 'C', tipId, caseId, epoch, keyVersion: 2 },
    S: { who: 'S', tipId, caseId, epoch, keyVersion: 2 },
    D: { who: 'D', tipId, dutyGroupId: randomId(), epoch, keyVersion: 2 },
  } as const;
  const doors = {
    C: {
      publicKey: larkfield.publicKey,
      open: (wrap: Buffer, claim: TipWrapClaim = claims.C) =>
        openTipWrap(larkfield.secret, wrap, claim as typeof claims.C),
    },
    S: {
      publicKey: tipster.publicKey,
      open: (wrap: Buffer, claim: TipWrapClaim = claims.S) =>
        openTipsterWrap(tipster, wrap, claim as typeof claims.S),
    },
    D: {
      publicKey: duty.publicKey,
      open: (wrap: Buffer, claim: TipWrapClaim = claims.D) =>
        openTipWrap(duty.secret, wrap, claim as typeof claims.D),
    },
  };

  describe.each(['C', 'S', 'D'] as const)('to %s', (who) => {
    const { publicKey, open } = doors[who];
    const wrap = sealTipWrap(tipKey, publicKey, claims[who]);

    it('gives the tip key', () => {
      expect(bytesOf(open(wrap)).equals(bytesOf(tipKey))).toBe(true);
    });

    it('is refused with any byte flipped', () => {
      expect(verdictsOnFlips(wrap, (changed) => open(changed))).toEqual(['cannot_open']);
    });

    it('is refused where any field of its row differs', () => {
      const { who: _, ...group } = claims[who];
      const other = { C: 'S', S: 'D', D: 'C' } as const;
      const changes = [
        { tipId: randomId() },
        { epoch: 4 },
        { keyVersion: 1 },
        who === 'D' ? { dutyGroupId: randomId() } : { caseId: randomId() },
        { who: other[who], caseId, dutyGroupId: caseId },
      ];
      for (const change of changes) {
        const claim = { who, ...group, ...change } as TipWrapClaim;
        expect({ change, verdict: verdictOn(() => open(wrap, claim)) }).toEqual({
          change,
          verdict: 'wrong_claim',
        });
      }
    });
  });

  it('does not open the notes with a tip key, nor a tip with the notes key', () => {
    const notesKey = newNotesKey();
    const claim = { tipId, caseId, epoch };
    const wrap = sealNotesWrap(notesKey, larkfield.publicKey, claim);
    expect(bytesOf(openNotesWrap(larkfield.secret, wrap, claim)).equals(bytesOf(notesKey))).toBe(true);
    expect(verdictOn(() => openTipWrap(larkfield.secret, wrap, claims.C))).toBe('malformed');
    expect(verdictOn(() => openTipsterWrap(tipster, wrap, claims.S))).toBe('malformed');
    expect(verdictOn(() => openNotesWrap(larkfield.secret, wrap, { ...claim, epoch: 1 }))).toBe(
      'wrong_claim',
    );
    expect(verdictsOnFlips(wrap, (changed) => openNotesWrap(larkfield.secret, changed, claim))).toEqual([
      'cannot_open',
    ]);
  });

  it.each([
    ['an id that is no UUID', { tipId: 'tip-1' }],
    ['epoch 0', { epoch: 0 }],
    ['a fraction of an epoch', { epoch: 1.5 }],
    ['key version 65536', { keyVersion: 65536 }],
  ])('cannot be made with %s', (_, change) => {
    const seal = () => sealTipWrap(tipKey, larkfield.publicKey, { ...claims.C, ...change });
    expect(verdictOn(seal)).toBe('bad_argument');
  });

  it('cannot be made to something that is no public key', () => {
    expect(verdictOn(() => sealTipWrap(tipKey, Buffer.alloc(31, 9), claims.C))).toBe('bad_argument');
    expect(verdictOn(() => sealTipWrap(tipKey, Buffer.alloc(32), claims.C))).toBe('bad_argument');
  });
});

describe('the escrow of a case', () => {
  const place = { caseId, epoch };
  const custodian = (fill: number) => custodianSecretFrom(Buffer.alloc(32, fill));
  const [x, y, z] = [custodian(1), custodian(2), custodian(3)];
  const escrow = sealEscrow(
    larkfield.secret,
    { x: boxPublicKey(x), y: boxPublicKey(y), z: boxPublicKey(z) },
    place,
  );
  const open = (sealed: Buffer, first = x, second = z, at = place) =>
    openEscrow(sealed, first, second, at, larkfield.publicKey);

  it('opens for two custodians of three', () => {
    for (const [pair, first, second] of [
      [escrow.XY, x, y],
      [escrow.XZ, x, z],
      [escrow.YZ, y, z],
    ] as const) {
      expect(bytesOf(open(pair, first, second)).equals(bytesOf(larkfield.secret))).toBe(true);
    }
  });

  it('opens for no other pair, no single custodian, no other epoch and with no byte flipped', () => {
    expect(verdictOn(() => open(escrow.XZ, x, x))).toBe('cannot_open');
    expect(verdictOn(() => open(escrow.XZ, z, x))).toBe('cannot_open');
    expect(verdictOn(() => open(escrow.XZ, x, y))).toBe('cannot_open');
    expect(verdictOn(() => open(escrow.XZ, x, z, { caseId, epoch: 2 }))).toBe('wrong_claim');
    expect(verdictsOnFlips(escrow.XZ, (changed) => open(changed))).toEqual(['cannot_open']);
  });

  it('is refused when its secret is not the one of the epoch', () => {
    const foreign = newCaseEpoch().publicKey;
    expect(verdictOn(() => openEscrow(escrow.XZ, x, z, place, foreign))).toBe('wrong_key');
  });
});
