import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { PLAIN_RECIPE, coversFor } = require('../dist/src/stills/rules/recipe.js');
const { publishedParts } = require('../dist/src/stills/rules/published-parts.js');
const { contentFormat } = require('../dist/src/stills/rules/accepted-formats.js');

const FOLDER = 'demo/card-courier';

/**
 * The nine stills of the demo as they are published: the bytes of each, its recipe (a bystander is covered) and every
 * file that the product makes of it. `sizeOf` answers the upright size of a picture's bytes.
 */
export async function demoStills(sizeOf) {
  const { personsSought } = JSON.parse(readFileSync(`${FOLDER}/appeal.json`, 'utf8'));
  const stills = personsSought.flatMap((person) => person.stills);
  return Promise.all(
    stills.map(async ({ file, faceBox, bystanderFaces = [] }) => {
      const path = `${FOLDER}/${file}`;
      const bytes = readFileSync(path);
      if (!contentFormat(bytes).ok) throw new Error(`${file} is no picture.`);
      const size = await sizeOf(bytes);
      const faces = [
        { ...faceBox, who: 'sought' },
        ...bystanderFaces.map((box) => ({ ...box, who: 'bystander' })),
      ];
      const recipe = { ...PLAIN_RECIPE, covers: coversFor(faces, size) };
      return { file, path, bytes, size, recipe, parts: publishedParts(size, { recipe, faces }) };
    }),
  );
}
