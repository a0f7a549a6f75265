import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Channel, Disposition, TipBody } from '../../tips';
import { DEMO_FOLDER } from './demo-appeal';

/** What has been done with a tip since it came, in the order in which it stands here. */
export interface DemoHandling {
  readonly by: 'officer' | 'room';
  readonly note?: string;
  readonly reply?: string;
  readonly disposition?: Disposition;
  readonly reason?: string;
}

/** A tip of the demo: what was sent, how it came, and what became of it. */
export interface DemoTip {
  readonly body: TipBody;
  /** null: somebody sent it by the form. Otherwise the room's operator keyed it. */
  readonly keyedAs: Channel | null;
  readonly then: DemoHandling | null;
}

type Told = Partial<TipBody> & {
  readonly kind: TipBody['kind'];
  readonly text: string;
  readonly channel?: Channel;
  readonly then?: DemoHandling;
};

export async function readDemoTips(): Promise<readonly DemoTip[]> {
  const file = path.join(DEMO_FOLDER, 'tips.json');
  const { tips } = JSON.parse(await readFile(file, 'utf8')) as { tips: readonly Told[] };
  return tips.map(({ channel = null, then = null, ...said }) => ({
    keyedAs: channel,
    then,
    body: {
      person: null,
      language: 'en',
      names: [],
      basis: 'seen',
      threatToLife: false,
      contact: null,
      ...said,
    },
  }));
}
