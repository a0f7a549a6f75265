import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { inspectPicture, PictureRefused, type Rendition } from '../../src/stills/imaging';
import { PICTURE_REFUSALS } from '../../src/stills/rules/accepted-formats';
import { makeWhole } from './imaging-make';
import { mostHeld } from './imaging-processes';
import { clean, readBack } from './imaging-read-back';

/** Other people's hostile pictures are not ours to keep: they stand beside the project, or not at all. */
const folder = path.resolve(__dirname, '../../../shared/corpus');
const isHere = existsSync(path.join(folder, 'manifest.csv'));

interface Row {
  readonly file: string;
  readonly expected: 'accept' | 'reject' | 'either';
  readonly tests: string;
  readonly w: string;
  readonly h: string;
  readonly orientation: string;
}

const rows: Row[] = isHere ? parse(readFileSync(path.join(folder, 'manifest.csv')), { columns: true }) : [];
const read = ({ file }: Row) => readFileSync(path.join(folder, file));
const rowsExpected = (verdict: Row['expected']) => rows.filter(({ expected }) => expected === verdict);

/** What the house does with a picture: takes it and renders it, or refuses it. Anything else fails the test. */
async function outcomeOf(bytes: Buffer): Promise<{ renditions: readonly Rendition[] } | { refusal: string }> {
  try {
    const picture = await inspectPicture(bytes);
    return { renditions: await makeWhole(bytes, picture) };
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    expect(PICTURE_REFUSALS).toContain(error.code);
    return { refusal: error.code };
  }
}

async function expectClean(renditions: readonly Rendition[]): Promise<void> {
  expect(renditions.length).toBeGreaterThan(0);
  for (const rendition of renditions) {
    const { width, height } = rendition;
    expect(await readBack(rendition)).toMatchObject({ ...clean, width, height });
  }
}

/** The upright size that the manifest promises, where it has one. */
function uprightSize({ w, h, orientation }: Row): { width: number; height: number } {
  const onItsSide = Number(orientation) >= 5;
  return { width: Number(onItsSide ? h : w), height: Number(onItsSide ? w : h) };
}

/** Whoever has the collection runs all of it; whoever has not is told so, in the output and in the list of tests. */
if (isHere) describe('the collection of hostile and awkward pictures', theCollection);
else {
  it('is not beside this project (../shared/corpus): none of its pictures was tried', () => {
    process.stdout.write('Not tried: the collection of hostile pictures is not here (../shared/corpus).\n');
    expect(rows).toEqual([]);
  });
}

function theCollection(): void {
  it('is all there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(50);
    expect(rows.filter((row) => !existsSync(path.join(folder, row.file)))).toEqual([]);
  });

  it('is taken where it is good: upright and clean', async () => {
    for (const row of rowsExpected('accept')) {
      const bytes = read(row);
      expect({ file: row.file, ...(await inspectPicture(bytes)) }).toMatchObject({
        file: row.file,
        ...uprightSize(row),
      });
      const outcome = await outcomeOf(bytes);
      if ('refusal' in outcome) throw new Error(`${row.file} was refused: ${outcome.refusal}`);
      await expectClean(outcome.renditions);
    }
  });

  it('is refused where it is not, before its time is over and in bounded memory', async () => {
    for (const row of rowsExpected('reject')) {
      const bytes = read(row);
      const most = mostHeld();
      const outcome = await outcomeOf(bytes);
      expect({ file: row.file, refused: 'refusal' in outcome }).toEqual({ file: row.file, refused: true });
      expect(outcome).not.toEqual({ refusal: 'too_slow' });
      expect(mostHeld() - most).toBeLessThan(64 * 1024 * 1024);
    }
  });

  it('leaks nothing where the choice is ours, and the choice is known', async () => {
    const chosen: Record<string, string> = {};
    for (const row of rowsExpected('either')) {
      const outcome = await outcomeOf(read(row));
      if ('renditions' in outcome) {
        await expectClean(outcome.renditions);
        for (const { bytes } of outcome.renditions) {
          for (const second of ['<?php', '<html', '<script', 'PK\x03\x04'])
            expect(bytes.includes(second)).toBe(false);
        }
      }
      chosen[row.file] = 'refusal' in outcome ? outcome.refusal : 'taken';
    }
    expect(chosen).toEqual({
      'exif-sampl__Arbitro.tiff': 'format_not_accepted',
      'exif-sampl__image01713.jpg': 'taken',
      'exif-sampl__samplefilehub.heif': 'format_not_accepted',
      'mitra__poly1.png': 'taken',
      'mitra__poly4.jpg': 'taken',
      'mitra__poly5.gif': 'format_not_accepted',
      'mitra__poly8.png': 'taken',
      'mitra__poly9.jpg': 'taken',
      'pillow__decompression_bomb_extents.gif': 'format_not_accepted',
      'pillow__exif.avif': 'format_not_accepted',
      'pillow__frozenpond.mpo': 'taken',
      'sharp__big-height.webp': 'animated',
      'sharp__pitm.avif': 'format_not_accepted',
      'sharp__rotating-squares.webp': 'animated',
    });
  });
}
