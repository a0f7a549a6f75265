import { SubmitTip, Tips, type Tip, type TipBody } from '../../src/tips';
import type { TestApp } from '../support/app';

/** Somebody who thinks they know person 3. */
export const RECOGNITION: TipBody = {
  person: 3,
  kind: 'recognition',
  language: 'en',
  names: [{ name: 'Kit Marlowe', howKnown: 'We worked on the same market' }],
  text: 'He sells telephone cases by the station on Thursdays.',
  basis: 'seen',
  threatToLife: false,
  contact: null,
};

export interface TipWish {
  /** Beyond the recognition of person 3. */
  readonly body?: Partial<TipBody>;
  /** A receipt code the sender holds already. */
  readonly code?: string;
  /** Another appeal than Larkfield's. */
  readonly slug?: string;
}

export interface SentTip {
  readonly tip: Tip;
  /** What opens it for its tipster. */
  readonly code: string;
}

/** A member of the public tells the incident room something. */
export async function sendTip(
  house: TestApp,
  { body = {}, code, slug = 'larkfield' }: TipWish,
): Promise<SentTip> {
  const submission = { slug, body: { ...RECOGNITION, ...body }, code: code ?? null };
  const sent = await house.get(SubmitTip).run(submission);
  const tip = await house.get(Tips).anywhere(sent.tipId);
  if (!tip) throw new Error('a tip was acknowledged and is not there');
  return { tip, code: sent.code };
}
