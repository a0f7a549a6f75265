/**
 * Compiles the style sheets and copies the font and the icon, each under a name that holds a hash of its bytes, and
 * writes `dist/assets/manifest.json` for the templates. Run by the build; `node scripts/build-assets.mjs` runs it alone.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compile } from 'sass';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'src/web/assets');
const output = path.join(root, 'dist/assets');

const SHEETS = ['public', 'office', 'embed'];
const FILES = {
  'public-sans.woff2': path.join(
    root,
    'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  ),
  'favicon.svg': path.join(source, 'favicon.svg'),
};

/** What the public's own sheet may weigh over the wire before the build refuses it. */
const PUBLIC_SHEET_GZIP_LIMIT = 16 * 1024;

/** Builds into `dist/assets`; answers the manifest and the sizes. Throws with one sentence when something is wrong. */
export async function buildAssets() {
  const assets = new Map();
  for (const [name, file] of Object.entries(FILES)) assets.set(name, await readFile(file));
  const manifest = Object.fromEntries([...assets].map(([name, bytes]) => [name, hashedName(name, bytes)]));
  const written = await scripts();
  for (const name of inOrder(written)) {
    const bytes = Buffer.from(withHashedImports(name, written.get(name), manifest));
    assets.set(name, bytes);
    manifest[name] = hashedName(name, bytes);
  }
  for (const sheet of SHEETS) {
    const name = `${sheet}.css`;
    const bytes = Buffer.from(withHashedNames(compiled(sheet), manifest));
    assets.set(name, bytes);
    manifest[name] = hashedName(name, bytes);
  }
  const sizes = await write(assets, manifest);
  const weight = sizes.find(({ name }) => name === 'public.css').gzip;
  if (weight > PUBLIC_SHEET_GZIP_LIMIT) {
    throw new Error(`public.css weighs ${weight} bytes gzipped; the limit is ${PUBLIC_SHEET_GZIP_LIMIT}`);
  }
  return { manifest, sizes };
}

/** Small scripts of the console: enhancements only, every page works without them. Their texts by name. */
async function scripts() {
  const names = (await readdir(source)).filter((name) => name.endsWith('.js')).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(source, name), 'utf8')]);
  return new Map(await Promise.all(texts));
}

/** `from './other.js'`: a script may be made of several modules. */
const IMPORT = /(from |import )'\.\/([\w-]+\.js)'/g;

/** The scripts so that each comes after those it imports: its own name holds a hash of theirs. */
function inOrder(texts, names = texts.keys(), ordered = new Set()) {
  for (const name of names) {
    if (ordered.has(name) || !texts.has(name)) continue;
    const imported = [...texts.get(name).matchAll(IMPORT)].map(([, , other]) => other);
    inOrder(texts, imported, ordered);
    ordered.add(name);
  }
  return ordered;
}

/** A module names another plainly; browsers are given its hashed name. An unknown name stops the build. */
function withHashedImports(script, text, manifest) {
  return text.replace(IMPORT, (_whole, before, name) => {
    if (!manifest[name])
      throw new Error(`${script} imports "${name}", which is not there or imports it back`);
    return `${before}'./${manifest[name]}'`;
  });
}

function compiled(sheet) {
  const { css } = compile(path.join(source, `${sheet}.scss`), {
    style: 'compressed',
    loadPaths: [source, path.join(root, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
    logger: {
      warn(message) {
        throw new Error(`${sheet}.scss: ${message}`);
      },
    },
  });
  return css;
}

/** A sheet names the font plainly; browsers are given its hashed name. An unknown name stops the build. */
function withHashedNames(css, manifest) {
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, name) => {
    if (name.startsWith('data:')) return whole;
    if (!manifest[name]) throw new Error(`A style sheet asks for "${name}", which is not among the assets`);
    return `url(${manifest[name]})`;
  });
}

function hashedName(name, bytes) {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`;
}

/** Written compressed as well, so that serving compresses nothing. Names of earlier builds go last. */
async function write(assets, manifest) {
  await mkdir(output, { recursive: true });
  const sizes = [];
  for (const [name, bytes] of assets) {
    const file = path.join(output, manifest[name]);
    await writeFile(file, bytes);
    const packed = await promisify(gzip)(bytes, { level: 9 });
    sizes.push({ name, file: manifest[name], bytes: bytes.length, gzip: packed.length });
    if (name.endsWith('.woff2')) continue;
    await writeFile(`${file}.gz`, packed);
    await writeFile(
      `${file}.br`,
      await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
  await writeFile(path.join(output, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const current = Object.values(manifest);
  for (const name of await readdir(output)) {
    const kept = name === 'manifest.json' || current.some((file) => name.startsWith(file));
    if (!kept) await rm(path.join(output, name), { force: true });
  }
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { sizes } = await buildAssets();
    for (const { file, bytes, gzip: packed } of sizes)
      console.log(`${file}  ${bytes} bytes, ${packed} gzipped`);
  } catch (error) {
    console.error(`The assets could not be built: ${error.message}`);
    process.exitCode = 1;
  }
}
