import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const looked = spawnSync('vips', ['--version'], { encoding: 'utf8' });

/** `vips-8.14.1`, or null where the command is not installed (Debian: `libvips-tools`). */
export const vipsName = looked.status === 0 ? looked.stdout.split(/\s/)[0] : null;

/** Without the home that sharp's own libvips has put into our environment: the command would find no modules there. */
const ENVIRONMENT = { ...process.env, VIPS_CONCURRENCY: '1', VIPSHOME: undefined };

/** Runs `vips` until it ends; answers the most memory that was seen of it, in megabytes. */
function vips(...words) {
  return new Promise((resolve, reject) => {
    const child = spawn('vips', words.map(String), { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] });
    let [said, most] = ['', 0];
    child.stderr.on('data', (piece) => (said += piece));
    const look = () => (most = Math.max(most, peakOf(child.pid)));
    const looking = setInterval(look, 2);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(looking);
      if (code === 0) resolve(most);
      else reject(new Error(`vips ${words[0]}: ${said.trim()}`));
    });
  });
}

function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // not Linux, or gone already
  }
}

/** How long a process of `vips` that does nothing takes, in milliseconds. */
export function startOfVips(rounds = 20) {
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) spawnSync('vips', ['--version'], { env: ENVIRONMENT });
  return (performance.now() - began) / rounds;
}

/**
 * The files of one still by the command line: decoded once into a file of its own, covered, cut and made smaller from
 * it, each width encoded from the same pixels, every setting as the product has it.
 */
export async function byVips({ path: original, recipe, parts }, encoding, folder) {
  let [starts, peak, made, bytes] = [0, 0, 0, 0];
  const run = async (...words) => {
    starts += 1;
    peak = Math.max(peak, await vips(...words));
  };
  let full = path.join(folder, 'full.v');
  await run('autorot', original, full);
  for (const [index, { x, y, w, h }] of recipe.covers.entries()) {
    const cover = path.join(folder, `cover-${index}.v`);
    const covered = path.join(folder, `covered-${index}.v`);
    await run('black', cover, w, h, '--bands', 3);
    await run('insert', full, cover, covered, x, y);
    full = covered;
  }
  for (const { part, files } of parts) {
    const cut = path.join(folder, 'part.v');
    await run('crop', full, cut, part.x, part.y, part.w, part.h);
    for (const width of [...new Set(files.map((file) => file.width))]) {
      const small = width === part.w ? cut : path.join(folder, `${width}.v`);
      if (small !== cut) await run('resize', cut, small, width / part.w);
      for (const file of files.filter((one) => one.width === width)) {
        const target = path.join(folder, `out.${file.format}`);
        await run(...saving(small, target, file, encoding));
        made += 1;
        bytes += statSync(target).size;
      }
    }
  }
  return { starts, peak, made, bytes };
}

function saving(from, to, { format, framing }, { avif, webp, jpg, handout }) {
  const Q = (settings) => ['--Q', settings.quality, '--strip'];
  if (framing === 'handout') {
    return ['jpegsave', from, to, ...Q(handout), '--subsample-mode', 'off'];
  }
  switch (format) {
    case 'avif':
      return [
        'heifsave',
        from,
        to,
        ...Q(avif),
        '--compression',
        'av1',
        '--effort',
        avif.effort,
        '--subsample-mode',
        'off',
      ];
    case 'webp':
      return ['webpsave', from, to, ...Q(webp), '--effort', webp.effort];
    default:
      return ['jpegsave', from, to, ...Q(jpg), '--interlace', '--optimize-coding'];
  }
}
