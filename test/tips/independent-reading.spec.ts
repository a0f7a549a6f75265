import { readFile } from 'node:fs/promises';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { PASSPHRASE, RECOGNITION, type SentTip, theWorld, World } from '../world';
import {
  argon2id,
  ascii,
  be,
  blake2b,
  decrypt,
  kdf,
  pairFromSecret,
  pairFromSeed,
  secretOfCode,
  unpadded,
  unseal,
  uuid,
  type Pair,
} from './protocol-page';

interface Row {
  readonly id: string;
  readonly tip_id: string;
  readonly case_id: string;
  readonly epoch: number;
  readonly seq: number;
  readonly direction: number;
  readonly key_version: number;
  readonly passes: number;
  readonly memory_bytes: string;
  readonly salt: Buffer;
  readonly wrapped_seed: Buffer;
  readonly sealed: Buffer;
  readonly public_key: Buffer;
  readonly tipster_key: Buffer;
  readonly wrap: Buffer;
  readonly envelope: Buffer;
  readonly resend_mac: Buffer;
}

describe('a tip read from its rows with the protocol’s page alone', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);
  let sent: SentTip;

  beforeAll(async () => {
    sent = await world.tip();
    await world.tip({ code: sent.code, body: { text: 'And he has a dog.' } });
  }, 60_000);

  it('opens for its tipster, who has the code', async () => {
    const root = blake2b(Buffer.concat([ascii('tp1-receipt'), secretOfCode(sent.code)]));
    const [tip] = await rows('SELECT * FROM tips WHERE lookup = $1', kdf(root, 1, 'tp1rcpt_'));
    expect(tip.id).toBe(sent.tip.id);
    const pair = pairFromSeed(kdf(root, 2, 'tp1rcpt_'));
    expect(pair.publicKey.equals(tip.tipster_key)).toBe(true);
    const talk = await talkOf(await tipKeyOf('S', pair));
    expect(talk).toMatchObject([
      { v: 1, text: RECOGNITION.text, names: RECOGNITION.names, person: 3, basis: 'seen' },
      { v: 1, text: 'And he has a dog.' },
    ]);
    expect(talk[0].tipsterKey).toBe(pair.publicKey.toString('hex'));
    const said = {
      kind: 'recognition',
      person: 3,
      text: 'And he has a dog.',
      names: RECOGNITION.names,
      basis: 'seen',
    };
    const [, second] = await rows('SELECT * FROM tip_messages WHERE tip_id = $1 ORDER BY seq', sent.tip.id);
    const mac = blake2b(Buffer.from(JSON.stringify(said)), kdf(root, 3, 'tp1rcpt_'));
    expect(second.resend_mac.equals(mac)).toBe(true);
  });

  it('opens for a member of the case team, who has a password, and the pepper of the node', async () => {
    const { cora } = await world.officers();
    const [password] = await rows('SELECT * FROM officer_passwords WHERE officer_id = $1', cora.id);
    const slow = argon2id(PASSPHRASE, password.salt, password.passes, Number(password.memory_bytes));
    const k = blake2b(slow, await readFile(house.config.pepperFile));
    const kek = kdf(k, 2, 'tp1login');
    const seed = decrypt(
      password.wrapped_seed,
      kek,
      Buffer.concat([ascii('tp1-officer-seed'), uuid(cora.id)]),
    );
    const officer = pairFromSeed(kdf(seed, 1, 'tp1offic'));
    const { caseId } = sent.tip;
    const [grant] = await rows(
      'SELECT * FROM sealed.case_grants WHERE case_id = $1 AND officer_id = $2 ORDER BY epoch DESC',
      caseId,
      cora.id,
    );
    const claim = Buffer.concat([ascii('CG\x01'), uuid(caseId), be(grant.epoch, 4), uuid(cora.id)]);
    const csk = pairFromSecret(unseal(grant.sealed, officer, claim));
    const [epoch] = await rows(
      'SELECT * FROM sealed.case_epochs WHERE case_id = $1 AND epoch = $2',
      caseId,
      grant.epoch,
    );
    expect(csk.publicKey.equals(epoch.public_key)).toBe(true);
    expect((await talkOf(await tipKeyOf('C', csk))).map(({ text }) => text)).toEqual([
      RECOGNITION.text,
      'And he has a dog.',
    ]);
  });

  async function tipKeyOf(who: 'C' | 'S', pair: Pair): Promise<Buffer> {
    const [wrap] = await rows(
      'SELECT * FROM sealed.tip_wraps WHERE tip_id = $1 AND who = $2',
      sent.tip.id,
      who,
    );
    expect(wrap.wrap).toHaveLength(122);
    const claim = Buffer.concat([
      ascii(`TW\x01${who}`),
      uuid(wrap.tip_id),
      uuid(wrap.case_id),
      be(wrap.epoch, 4),
      be(wrap.key_version, 2),
    ]);
    return unseal(wrap.wrap, pair, claim);
  }

  async function talkOf(tipKey: Buffer): Promise<Record<string, unknown>[]> {
    const messages = await rows('SELECT * FROM tip_messages WHERE tip_id = $1 ORDER BY seq', sent.tip.id);
    let previous = Buffer.alloc(32);
    return messages.map(({ id, seq, direction, key_version: version, envelope }) => {
      expect(envelope.subarray(0, 3).equals(ascii('TM\x01'))).toBe(true);
      const place = [uuid(sent.tip.id), uuid(id), be(seq, 4), be(direction, 1), be(version, 2), previous];
      const additional = Buffer.concat([ascii('tp1-msg'), ...place]);
      const padded = decrypt(envelope.subarray(3), kdf(tipKey, 1, 'tp1tipky'), additional);
      expect(padded.length % 4096).toBe(0);
      previous = Buffer.from(blake2b(envelope));
      return JSON.parse(unpadded(padded).toString('utf8')) as Record<string, unknown>;
    });
  }

  function rows(sql: string, ...values: unknown[]): Promise<Row[]> {
    return asOwner(house.database, async (owner) => (await owner.query<Row>(sql, values)).rows);
  }
});
