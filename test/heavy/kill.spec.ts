import { load } from 'cheerio';
import { eventually } from '../support/eventually';
import { RunningHouse } from './running-house';

/** What somebody was shown: the code, and the word they wrote, by which their tip is known again. */
interface Shown {
  readonly receipt: string;
  readonly word: string;
  readonly by: 'api' | 'form';
}

const AT_ONCE = 6;
const ENOUGH_BEFORE_THE_KILL = 25;

/** Promise 2: what we acknowledged is never lost, whatever is killed and whenever (TIP-PROTOCOL section 11). */
describe('a house whose server and database are killed while tips arrive', () => {
  let house: RunningHouse;
  const shown: Shown[] = [];
  let sent = 0;

  beforeAll(async () => {
    house = await RunningHouse.prepare();
    await house.start();
  });
  afterAll(() => house.stop());

  /** Sends one tip after the other until the house is gone. */
  async function sendUntilGone(by: Shown['by']): Promise<void> {
    const send = by === 'api' ? throughApi : throughForm;
    for (;;) {
      const word = `needle-${++sent}`;
      try {
        const receipt = await send(word);
        if (receipt) shown.push({ receipt, word, by });
      } catch {
        return; // the connection broke: nothing was acknowledged to this one
      }
    }
  }

  async function throughApi(word: string): Promise<string | null> {
    const answer = await fetch(`${house.url}/api/v1/appeals/larkfield/tips`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        person: 3,
        kind: 'information',
        names: [],
        text: `I saw him by the station. ${word}`,
        basis: 'seen',
        threatToLife: false,
        contact: null,
      }),
    });
    if (answer.status !== 201) return null;
    return ((await answer.json()) as { receipt: string }).receipt;
  }

  /** As somebody without scripts or cookies does: the form, filled in, and the code on the page that answers. */
  async function throughForm(word: string): Promise<string | null> {
    const address = `${house.url}/appeals/larkfield/tip?person=3`;
    const form = load(await (await fetch(address)).text())('main form');
    const fields = new URLSearchParams(form.serializeArray().map(({ name, value }) => [name, value]));
    fields.set('text', `She was on the bus. ${word}`);
    fields.set('basis', 'seen');
    const answer = await fetch(address, { method: 'POST', body: fields });
    const page = await answer.text();
    if (answer.status !== 200) return null;
    return /\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}\b/.exec(codeOf(page))?.[0] ?? null;
  }

  async function readAgain(receipt: string): Promise<string> {
    const asked = await fetch(`${house.url}/api/v1/receipts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt }),
    });
    const { token } = (await asked.json()) as { token: string };
    const dialogue = await fetch(`${house.url}/api/v1/dialogue`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return dialogue.text();
  }

  it.each(['server', 'database', 'server'] as const)(
    'opens every receipt that was shown, the %s killed first',
    async (first) => {
      const before = shown.length;
      const senders = Array.from({ length: AT_ONCE }, (_, at) =>
        sendUntilGone(at % 2 === 0 ? 'api' : 'form'),
      );
      await eventually(
        () => shown.length - before,
        (count) => count >= ENOUGH_BEFORE_THE_KILL,
        120_000,
      );
      await house.kill(first);
      await Promise.all(senders);
      await house.start();

      const sentNow = shown.slice(before);
      expect(new Set(sentNow.map(({ by }) => by))).toEqual(new Set(['api', 'form']));
      const lost: string[] = [];
      for (const { receipt, word } of shown) {
        if (!(await readAgain(receipt)).includes(word)) lost.push(word);
      }
      expect(lost).toEqual([]);
    },
  );
});

/** The code as the receipt page shows it, in groups. */
function codeOf(page: string): string {
  return load(page)('main').text().replace(/\s+/g, '-').replace(/-+/g, '-');
}
