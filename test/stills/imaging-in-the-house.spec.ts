import { readdirSync } from 'node:fs';
import os from 'node:os';
import { Readable } from 'node:stream';
import { AcceptUpload, ReceivePicture, type ReceivedFile, type Upload } from '../../src/stills';
import { inspectPicture } from '../../src/stills/imaging';
import { AT_ONCE, MAY_WAIT } from '../../src/stills/imaging/workers';
import { refusalOf } from '../cases/refusals';
import { openTestApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { World, type Cast } from '../world';
import * as hostile from './imaging-hostile-pictures';
import {
  environmentOf,
  isRunning,
  niceness,
  openFilesOf,
  processesCanBeSeen,
  workersStarted,
  workersHere,
} from './imaging-processes';
import { traces } from './left-behind';

const words = {
  alt: 'A man.',
  place: 'Ilford',
  capturedAt: new Date('2025-11-14T15:08:33Z'),
  suppliedBy: '',
};

/** Long enough in the decoder for a spec to reach in: every one of its 49 megapixels is there. */
const longPicture = () => hostile.png({ width: 7000, height: 7000, idat: hostile.blackRows(7000, 7000) });

if (processesCanBeSeen) describe('the house and its workers', theHouse);
else
  it('was not looked at from outside: only Linux shows its processes', () => expect(workersHere).toThrow());

function theHouse(): void {
  let house: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    house = await openTestApp();
    const world = new World(house);
    cast = await world.officers();
    await world.persons();
  });
  afterAll(() => house.close());

  const receive = (bytes: Buffer) => house.get(ReceivePicture).run(Readable.from([bytes]));

  function accept(received: ReceivedFile): Promise<unknown> {
    const asked: Upload = { caseRef: 'NM-4471-25', received, person: { number: 1 }, ...words };
    return house.get(AcceptUpload).run(cast.ada.actor, asked);
  }

  const upload = async (bytes: Buffer) => accept(await receive(bytes));

  /** Asks for the health of the house as fast as it answers, until told to stop; tells every answer. */
  function watchHealth(): () => Promise<number[]> {
    let on = true;
    const asking = (async () => {
      const seen: number[] = [];
      while (on) seen.push((await fetch(`${house.url}/-/health`)).status);
      return seen;
    })();
    return () => ((on = false), asking);
  }

  it('answers all along while worker after worker is killed, refuses that picture and takes the next', async () => {
    const before = await traces(house);
    const health = watchHealth();
    const refused = refusalOf(upload(longPicture()));
    const killed = new Set<number>();
    for (let times = 0; times < 2; times += 1) {
      const [worker] = await eventually(
        workersStarted,
        ([found]) => found !== undefined && !killed.has(found),
      );
      process.kill(worker!, 'SIGKILL');
      killed.add(worker!);
      await eventually(
        () => isRunning(worker!),
        (running) => !running,
      );
    }
    expect(await refused).toMatchObject({ code: 'picture_damaged' });
    const answers = await health();
    expect(answers.length).toBeGreaterThan(5);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await traces(house)).toEqual(before);
    expect(await upload(await hostile.photograph(200, 250))).toMatchObject({ state: 'uploaded' });
  });

  it('says so when the line is full, and loses nobody in it', async () => {
    const [long, short] = [longPicture(), await hostile.photograph(200, 250)];
    const received = await receive(short);
    const waiting = Array.from({ length: AT_ONCE + MAY_WAIT }, (_, place) =>
      inspectPicture(place < 2 * AT_ONCE ? long : short),
    );
    expect(await refusalOf(accept(received))).toMatchObject({
      code: 'picture_line_is_full',
      kind: 'unavailable',
    });
    expect(await Promise.all(waiting)).toHaveLength(AT_ONCE + MAY_WAIT);
  });

  it('puts no picture on the disk while it works on it, nor leaves one there', async () => {
    const temporary = () => readdirSync(os.tmpdir()).filter((name) => /vips|sharp/i.test(name));
    const before = temporary();
    const open = new Set<string>();
    const look = () => workersHere().forEach((pid) => openFilesOf(pid).forEach((file) => open.add(file)));
    const looking = setInterval(look, 20);
    await inspectPicture(longPicture());
    clearInterval(looking);
    expect([...open].some((file) => file.startsWith('pipe:') || file.startsWith('socket:'))).toBe(true);
    expect([...open].filter((file) => file.startsWith(os.tmpdir()) || file.includes('(deleted)'))).toEqual(
      [],
    );
    expect(temporary()).toEqual(before);
  });

  it('tells its workers nothing: no address, no password, no key', async () => {
    await inspectPicture(await hostile.photograph(40, 50));
    const [worker] = workersHere();
    expect(
      environmentOf(worker!)
        .map((line) => line.split('=')[0])
        .sort(),
    ).toEqual(['FONTCONFIG_FILE', 'MALLOC_ARENA_MAX', 'UV_THREADPOOL_SIZE', 'VIPS_DISC_THRESHOLD']);
  });

  it('goes before its workers wherever both want a core', async () => {
    await inspectPicture(await hostile.photograph(40, 50));
    expect(new Set(workersHere().flatMap(niceness))).toEqual(new Set([5]));
  });

  it('has none left when it has closed', async () => {
    await inspectPicture(await hostile.photograph(40, 50));
    expect(workersHere().length).toBeGreaterThan(0);
    await house.close();
    expect(workersHere()).toEqual([]);
    house = await openTestApp();
  });
}
