import { DataSource } from 'typeorm';
import { Notifications, UnitOfWork } from '../../src/platform';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { openDatabaseWire, type DatabaseWire } from '../support/database-wire';
import { eventually } from '../support/eventually';
import { asOwner } from '../support/owner';

const CHANNEL = 'notifications_spec';
const LISTENING = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query LIKE '%pg_listening_channels%' AND pid <> pg_backend_pid()`;

describe('the listening connection', () => {
  const house = testApp();
  let wire: DatabaseWire;
  let beside: TestApp;
  let notes: Notifications;
  const heard: string[] = [];
  const say = (word: string) =>
    house.get(UnitOfWork).run((tx) => house.get(Notifications).notify(tx, CHANNEL, word));
  const comes = (word: string, withinMs = 10_000) =>
    eventually(
      () => heard,
      (words) => words.includes(word),
      withinMs,
    );
  const isHeard = (expected: boolean, withinMs = 10_000) =>
    eventually(
      () => notes.isHeard(),
      (is) => is === expected,
      withinMs,
    );

  beforeAll(async () => {
    wire = await openDatabaseWire(house.database.ownerUrl);
    beside = await openTestApp({ beside: house, through: (database) => wire.through(database) });
    notes = beside.get(Notifications);
    notes.on(CHANNEL, (word) => heard.push(word));
    await isHeard(true);
  });
  beforeEach(() => void heard.splice(0));
  afterAll(async () => {
    await beside.close();
    await wire.close();
  });

  it('is trusted again soon, but not at once, when it must hear one channel more', async () => {
    notes.on('another_channel', () => undefined);
    expect(notes.isHeard()).toBe(false);
    await isHeard(true, 1_000);
  });

  it('has heard in its own process what that process committed', async () => {
    const own: string[] = [];
    house.get(Notifications).on('own_words', (word) => own.push(word));
    await eventually(
      () => house.get(Notifications).isHeard(),
      (is) => is,
    );
    for (const word of ['one', 'two', 'three']) {
      await house.get(UnitOfWork).run((tx) => house.get(Notifications).notify(tx, 'own_words', word));
      expect(own.at(-1)).toBe(word);
    }
  });

  it('is asked one thing after the other, however many channels are wanted at once', async () => {
    const warnings: string[] = [];
    const warned = (warning: Error) => warnings.push(warning.message);
    process.on('warning', warned);
    const channels = Array.from({ length: 20 }, (_, at) => `many_${at}`);
    const told = new Set<string>();
    channels.forEach((channel) => notes.on(channel, () => told.add(channel)));
    await isHeard(true);
    await house.get(UnitOfWork).run(async (tx) => {
      for (const channel of channels) await house.get(Notifications).notify(tx, channel, 'now');
    });
    await eventually(
      () => told.size,
      (size) => size === channels.length,
    );
    process.off('warning', warned);
    expect(warnings.filter((message) => message.includes('query'))).toEqual([]);
  });

  it('that goes silent is not trusted for longer than 800 ms, and everything is told when it comes back', async () => {
    expect(notes.isHeard()).toBe(true);
    wire.freezeListening();
    const frozenAt = performance.now();
    await say('while frozen');
    await isHeard(false, 2_000);
    expect(performance.now() - frozenAt).toBeLessThan(1_000);
    expect(heard).toEqual([]);
    wire.thaw();
    await comes('while frozen');
    await isHeard(true);
  });

  it('that stays silent is given up for a new one, which looks again before it is trusted', async () => {
    wire.freezeListening();
    await isHeard(false);
    await eventually(
      () => beside.log.join(''),
      (log) => log.includes('no answer'),
    );
    const trustedWhenTold: boolean[] = [];
    notes.on(CHANNEL, (word) => word === '' && trustedWhenTold.push(notes.isHeard()));
    wire.thaw();
    await comes('');
    expect(trustedWhenTold).toEqual([false]);
    await isHeard(true);
    await say('afterwards');
    await comes('afterwards', 1_000);
  });

  it('that is cut is not trusted from that moment on', async () => {
    wire.refuseNew();
    await asOwner(house.database, (owner) => owner.query(LISTENING));
    await isHeard(false, 1_000);
    expect(await beside.get(DataSource).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    wire.thaw();
    await comes('');
    await isHeard(true);
  });
});
