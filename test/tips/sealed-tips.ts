import type { Case } from '../../src/cases';
import { thePublic } from '../../src/kernel';
import type { PersonSought } from '../../src/persons-sought';
import { SealTip, type Channel, type Tip, type TipBody } from '../../src/tips';
import { newReceiptCode, readReceiptCode } from '../../src/vault/receipts';
import type { TestApp } from '../support/app';

/** What somebody who knows person 3 sends. */
export const RECOGNITION: TipBody = {
  person: 3,
  kind: 'recognition',
  language: 'en',
  names: [
    {
      name: 'Ossian Threlkeld',
      alias: '“Oz”',
      howKnown: 'We worked on the same vans for about three years',
      lastSeen: 'In the last month',
      nameSuggestedByOthers: false,
    },
  ],
  text: 'I worked beside him on the vans at Gants Hill until the spring. That is his cap and the way he stands.',
  basis: 'seen',
  threatToLife: false,
  contact: null,
};

export interface TipWish extends Partial<TipBody> {
  readonly channel?: Channel;
  /** False for a call that was keyed without a receipt. */
  readonly receipt?: boolean;
}

/** Seals a tip to the case, as the public's form does. */
export async function sealTip(
  house: TestApp,
  { id: caseId, forceId }: Case,
  persons: readonly PersonSought[],
  { channel = 'web', receipt = true, ...over }: TipWish = {},
): Promise<{ tip: Tip; code: string | null }> {
  const body = { ...RECOGNITION, ...over };
  const personId = persons.find(({ number }) => number === body.person)?.id ?? null;
  const code = receipt ? newReceiptCode() : null;
  const target = { forceId, caseId, appealId: null, personId, stillId: null };
  const sealing = { actor: thePublic, body, target, channel, receipt: code ? readReceiptCode(code) : null };
  const { tip } = await house.get(SealTip).run(sealing);
  return { tip, code };
}
