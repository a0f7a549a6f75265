import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Box } from '../../src/stills/rules/boxes';
import type { FaceBox } from '../../src/stills/rules/faces';

const folder = path.resolve(__dirname, '../../demo/card-courier');

interface Appeal {
  personsSought: { stills: { file: string; reference: string; faceBox: Box; bystanderFaces?: Box[] }[] }[];
}

/** The upright sizes promised in the demo's README. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  'still-2.jpg': [1280, 960],
  'still-6.jpg': [1280, 960],
  'still-7.jpg': [704, 576],
};

export interface DemoStill {
  readonly file: string;
  readonly reference: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly face: FaceBox;
  readonly faces: readonly FaceBox[];
}

/** The nine stills of the demo appeal with the faces marked on them. */
export function demoStills(): DemoStill[] {
  const appeal = JSON.parse(readFileSync(path.join(folder, 'appeal.json'), 'utf8')) as Appeal;
  return appeal.personsSought
    .flatMap(({ stills }) => stills)
    .map(({ file, reference, faceBox, bystanderFaces = [] }) => {
      const [width, height] = SIZES[file] ?? [1920, 1080];
      const face = { ...faceBox, who: 'sought' as const };
      const bystanders = bystanderFaces.map((box) => ({ ...box, who: 'bystander' as const }));
      const bytes = readFileSync(path.join(folder, file));
      return { file, reference, bytes, width, height, face, faces: [face, ...bystanders] };
    });
}

export function demoStill(file: string): DemoStill {
  const still = demoStills().find((one) => one.file === file);
  if (!still) throw new Error(`The demo has no ${file}.`);
  return still;
}
