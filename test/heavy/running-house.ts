import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../src/platform';
import { readPostmaster } from '../../src/platform/database/postmaster-file';
import { eventually } from '../support/eventually';
import { freePort } from '../support/free-port';

const READY_WITHIN_MS = 240_000;

/** The built product as a process of its own, with its embedded Postgres, on a folder of its own. */
export class RunningHouse {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async prepare(): Promise<RunningHouse> {
    return new RunningHouse(await mkdtemp(path.join(os.tmpdir(), 'incident-room-')), await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits for its `ready`. After a kill this is the start that must find everything again. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [path.join(projectRoot, 'dist/src/main.js')], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: this.folder,
        UPLOADS_DIR: path.join(this.folder, 'uploads'),
        PORT: String(this.port),
        PASSWORD_MEMORY_MIB: '8',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    await eventually(
      () => ({ ended: child.exitCode ?? child.signalCode, ready: /^ready /m.test(said) }),
      ({ ended, ready }) => ready || ended !== null,
      READY_WITHIN_MS,
    );
    if (!/^ready /m.test(said)) throw new Error(`It did not start:\n${said}`);
  }

  /** No warning to either: the server first or the database first, as the power cut has it. */
  async kill(first: 'server' | 'database'): Promise<void> {
    const postmaster = readPostmaster(path.join(this.folder, 'postgres'));
    if (!this.child?.pid || !postmaster) throw new Error('Nothing runs that could be killed.');
    const child = this.child;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const victims = [this.child.pid, postmaster.pid];
    for (const pid of first === 'server' ? victims : victims.reverse()) process.kill(pid, 'SIGKILL');
    await gone;
  }

  /** Ends it as Ctrl-C would, and leaves nothing. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
