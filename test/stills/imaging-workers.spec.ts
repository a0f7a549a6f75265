import { spawn } from 'node:child_process';
import path from 'node:path';
import { PictureRefused } from '../../src/stills/imaging';
import { Workers } from '../../src/stills/imaging/workers';
import { eventually } from '../support/eventually';
import { environmentOf, isRunning, processesCanBeSeen, workersHere } from './imaging-processes';
import type { SPOILT_TASKS } from './imaging-spoilt-worker';

const program = path.join(__dirname, 'imaging-spoilt-worker.ts');

const gone = (pid: number) =>
  eventually(
    () => isRunning(pid),
    (running) => !running,
  );

async function codeOf(work: Promise<unknown>): Promise<string> {
  const refused: unknown = await work.catch((error: unknown) => error);
  if (!(refused instanceof PictureRefused)) throw new Error(`Not refused: ${String(refused)}`);
  return refused.code;
}

describe('a worker', () => {
  const workers = new Workers<typeof SPOILT_TASKS>(program, { atOnce: 1, mayWait: 4 });
  const number = () => workers.run('number', 30);

  beforeAll(number);
  afterAll(() => workers.stop());

  it('does one task after the other', async () => {
    expect(await number()).toBe(await number());
  });

  it('throws what is our mistake, and goes on', async () => {
    const before = await number();
    await expect(workers.run('mistake', 30)).rejects.toThrow(new RangeError('a mistake in the house'));
    expect(await number()).toBe(before);
  });

  it('that hangs is ended soon after its time, and the picture was too slow', async () => {
    const hanging = await number();
    const began = performance.now();
    expect(await codeOf(workers.run('hang', 0.2))).toBe('too_slow');
    expect(performance.now() - began).toBeGreaterThanOrEqual(2200);
    await gone(hanging);
    expect(await number()).not.toBe(hanging);
  });

  it('that eats memory ends itself, and the picture was too heavy', async () => {
    const eating = await number();
    expect(await codeOf(workers.run('eat', 30, 4000))).toBe('too_heavy');
    await gone(eating);
    expect(await number()).not.toBe(eating);
  });

  it('that stays heavy after its work makes room for a fresh one', async () => {
    const heavy = await workers.run('eat', 30, 120);
    expect(await number()).not.toBe(heavy);
  });

  it.each(['breakDown', 'talkNonsense', 'talkTooMuch'] as const)(
    'that ends in the middle of the same picture twice does it no third time: %s',
    async (how) => {
      const before = await number();
      expect(await codeOf(workers.run(how, 30))).toBe('damaged');
      expect(await number()).not.toBe(before);
    },
  );

  it('that is killed in the middle of its work is replaced, and the picture does not notice', async () => {
    const first = await number();
    const work = workers.run('sleep', 30, 500);
    const waiting = number();
    process.kill(first, 'SIGKILL');
    const second = await work;
    expect(second).not.toBe(first);
    expect(await waiting).toBe(second);
  });

  it('that is killed at rest is replaced', async () => {
    const first = await number();
    process.kill(first, 'SIGKILL');
    expect(await number()).not.toBe(first);
  });

  it('that is told to end by everybody at the terminal waits for the server to say so', async () => {
    const first = await number();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(first, signal);
    expect(await number()).toBe(first);
  });

  it('knows no secret: its environment is four settings of libraries', async () => {
    expect(Object.keys(await workers.run('environment', 30)).sort()).toEqual([
      'FONTCONFIG_FILE',
      'MALLOC_ARENA_MAX',
      'UV_THREADPOOL_SIZE',
      'VIPS_DISC_THRESHOLD',
    ]);
    if (processesCanBeSeen) expect(environmentOf(await number())).toHaveLength(4);
  });

  it('is gone when it is told to stop, and there again when it is needed', async () => {
    const first = await number();
    await workers.stop();
    expect(isRunning(first)).toBe(false);
    expect(await number()).not.toBe(first);
  });

  it('that cannot be started is no fault of the picture', async () => {
    const none = new Workers<typeof SPOILT_TASKS>('/dev/null');
    await expect(none.run('number', 30)).rejects.toThrow('No worker for pictures could be started.');
  });
});

describe('a server that is killed', () => {
  it('leaves no worker behind, neither at rest nor at work', async () => {
    const hook = path.resolve(__dirname, '../../scripts/from-sources.cjs');
    const parent = spawn(process.execPath, ['--require', hook, path.join(__dirname, 'imaging-parent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve));
    const numbers = JSON.parse(said.toString()) as number[];
    expect(numbers.map(isRunning)).toEqual([true, true]);
    parent.kill('SIGKILL');
    await Promise.all(numbers.map(gone));
  });
});

it('workers are seen by the specs, or the specs say so', async () => {
  if (!processesCanBeSeen) {
    process.stdout.write('Not looked at: the processes of workers can be seen on Linux only.\n');
    return;
  }
  const workers = new Workers<typeof SPOILT_TASKS>(program, { atOnce: 1 });
  const number = await workers.run('number', 30);
  expect(workersHere()).toContain(number);
  await workers.stop();
});
