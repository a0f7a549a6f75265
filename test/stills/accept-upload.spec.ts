import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { AcceptUpload, publicRenditions, ReceivePicture, Stills, type Upload } from '../../src/stills';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, demoPicture, theWorld, World } from '../world';
import { traces } from './left-behind';

const words = {
  alt: 'Heavily built man with a beard.',
  place: 'Betting shop, Ilford',
  capturedAt: new Date('2025-11-14T15:08:33Z'),
  suppliedBy: '',
};

describe('accepting an upload', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const small = readFileSync(demoPicture('still-7.jpg'));
  const upload = async (over: Partial<Upload> = {}, bytes: Buffer = small, who = cast.ada) => {
    const received = await house.get(ReceivePicture).run(Readable.from([bytes]));
    const asked: Upload = { caseRef: 'NM-4471-25', received, person: { number: 1 }, ...words, ...over };
    return house.get(AcceptUpload).run(who.actor, asked);
  };
  const record = async (id: string) => {
    const { forceId } = await world.larkfield();
    return (await house.get(Stills).ofIds(forceId, [id]))[0]!;
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('keeps the original as it came and gives the still a reference that can be said', async () => {
    const still = await record((await upload({ person: { number: 3 } })).id);
    expect(still).toMatchObject({
      reference: 'LARKFIELD-3',
      state: 'uploaded',
      place: 'Betting shop, Ilford',
      capturedAt: words.capturedAt,
      originalSha256: createHash('sha256').update(small).digest('hex'),
      originalBytes: small.length,
      originalFormat: 'jpeg',
      width: 704,
      height: 576,
      revision: 1,
      releasedAt: null,
    });
    expect(
      await house.database.dataSource.query('SELECT act, facts FROM audit_entries WHERE subject_id = $1', [
        still.id,
      ]),
    ).toMatchObject([
      { act: 'still.uploaded', facts: { reference: 'LARKFIELD-3', sha256: still.originalSha256 } },
    ]);
  });

  it('makes files at every width the source has the pixels for, and enlarges nothing', async () => {
    const tiny = await record((await upload()).id);
    const widths = [320, 320, 320, 640, 640, 640, 704, 704, 704];
    expect(publicRenditions(tiny).map(({ width }) => width)).toEqual(widths);
    const upright = await record((await upload({}, readFileSync(demoPicture('still-4.jpg')))).id);
    // Stored lying on its side, 1080 by 1920; shown standing up.
    expect([upright.width, upright.height]).toEqual([1920, 1080]);
    expect([...new Set(publicRenditions(upright).map(({ width, height }) => `${width}x${height}`))]).toEqual([
      '320x180',
      '640x360',
      '1280x720',
    ]);
    const others = upright.renditions.filter(({ framing }) => framing === 'source' || framing === 'handout');
    expect(others.map(({ framing, format, width, height }) => [framing, format, width, height])).toEqual([
      ['source', 'jpg', 1600, 900],
      ['handout', 'jpg', 1920, 1080],
    ]);
    expect(upright.placeholder).toMatch(/^data:image\/webp;base64,.{40,400}$/);
  });

  it('letters the further stills of a person, two at once as well, and two cases never share one', async () => {
    const stills = await Promise.all([1, 2, 3].map(() => upload({ person: { number: 2 } })));
    expect(stills.map(({ reference }) => reference).sort()).toEqual([
      'LARKFIELD-2',
      'LARKFIELD-2B',
      'LARKFIELD-2C',
    ]);
  });

  it('adds the person with their first picture, in one act', async () => {
    const newcomer = { label: 'Man at a door', description: 'Glasses.', apparentAge: '' };
    const still = await record((await upload({ person: { newcomer } })).id);
    expect([still.reference, still.person.label]).toEqual(['LARKFIELD-4', 'Man at a door']);
  });

  it.each([
    [
      'words',
      { alt: '', place: ' ', capturedAt: 'invalid' as const },
      'still_words_not_valid',
      ['alt', 'place', 'capturedAt'],
    ],
    ['person', { person: { number: 77 } }, 'still_person_not_found', ['person']],
    [
      'newcomer',
      { person: { newcomer: { label: '', description: 'x', apparentAge: '' } } },
      'person_not_valid',
      ['label'],
    ],
  ])('refuses a wrong %s at its field and leaves nothing behind', async (_what, over, code, fields) => {
    const before = await traces(house);
    const refusal = await refusalOf(upload(over));
    expect([refusal.code, refusal.fields.map(({ field }) => field)]).toEqual([code, fields]);
    expect(await traces(house)).toEqual(before);
  });

  it.each([
    [
      'a text under a picture’s name',
      () => Buffer.from('Dear editor'),
      'picture_not_a_picture',
      'unsupported',
    ],
    [
      'a kind that is not taken',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'picture_format_not_accepted',
      'unsupported',
    ],
    [
      'a picture cut short',
      () => readFileSync(demoPicture('still-1.jpg')).subarray(0, 90_000),
      'picture_damaged',
      'invalid',
    ],
    ['nothing at all', () => Buffer.alloc(0), 'picture_missing', 'invalid'],
  ])('refuses %s and leaves nothing behind', async (_what, bytes, code, kind) => {
    const before = await traces(house);
    const refusal = await refusalOf(upload({}, bytes()));
    expect([refusal.code, refusal.kind, refusal.fields]).toEqual([code, kind, [{ field: 'file', code }]]);
    expect(await traces(house)).toEqual(before);
  });

  it('stops taking a picture in at the first byte too many', async () => {
    const before = await traces(house);
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 200; sent += 1) yield Buffer.alloc(1024 * 1024, 1);
      })(),
    );
    const refusal = await refusalOf(house.get(ReceivePicture).run(endless));
    expect([refusal.code, refusal.kind]).toEqual(['picture_too_many_bytes', 'too_large']);
    expect(sent).toBeLessThan(30);
    expect(endless.destroyed).toBe(true);
    expect(await traces(house)).toEqual(before);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    const before = await traces(house);
    const broken = new Readable({ read: () => undefined });
    const receiving = house.get(ReceivePicture).run(broken);
    broken.push(small.subarray(0, 1000));
    broken.destroy(new Error('the telephone lost its signal'));
    await expect(receiving).rejects.toThrow('the telephone lost its signal');
    expect(await traces(house)).toEqual(before);
  });

  it('tells Egan what it tells a stranger’s reference, and keeps nothing of his', async () => {
    const before = await traces(house);
    const theirs = await refusalOf(upload({}, small, cast.egan));
    const nobodys = await refusalOf(upload({ caseRef: 'NM-0000-25' }, small, cast.egan));
    expect([theirs.code, theirs.kind]).toEqual([nobodys.code, nobodys.kind]);
    expect(await traces(house)).toEqual(before);
  });
});
