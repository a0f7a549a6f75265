import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port';

const SCRIPT = path.join(__dirname, 'ceph-rgw.sh');
const run = promisify(execFile);

/** Tests that need a Ceph gateway: installs it where that is ours to do, and where it cannot be had, says so. */
export function describeOnCeph(name: string, tests: () => void): void {
  const { status } = spawnSync('bash', [SCRIPT, 'install'], { stdio: ['ignore', 2, 2] });
  if (status === 0) return describe(name, tests);
  process.stderr.write(
    'SKIPPED: no Ceph gateway on this machine, and its Debian packages cannot be put here.\n',
  );
  describe.skip(`${name} (there is no Ceph gateway on this machine)`, tests);
}

/** A Ceph gateway of its own for one spec, on free ports of loopback, with what it keeps in memory. */
export class CephRgw {
  private constructor(
    private readonly folder: string,
    readonly endpoint: string,
    readonly accessKeyId: string,
    readonly secretAccessKey: string,
  ) {}

  static async start(): Promise<CephRgw> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'incident-room-rgw-'));
    const [port, monitor] = [await freePort(), await freePort()];
    const [accessKeyId, secretAccessKey] = [randomBytes(10), randomBytes(20)].map((each) =>
      each.toString('hex'),
    );
    const rgw = new CephRgw(folder, `http://127.0.0.1:${port}`, accessKeyId!, secretAccessKey!);
    const env = { ...process.env, ACCESS_KEY: accessKeyId, SECRET_KEY: secretAccessKey };
    try {
      await run('bash', [SCRIPT, 'start', folder, String(port), String(monitor)], { env, timeout: 240_000 });
    } catch (error) {
      await rgw.stop();
      throw error;
    }
    return rgw;
  }

  async stop(): Promise<void> {
    await run('bash', [SCRIPT, 'stop', this.folder]);
    await rm(this.folder, { recursive: true, force: true });
  }
}
