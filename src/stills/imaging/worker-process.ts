import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import { projectRoot } from '../../platform';
import { Frames, packed } from './frames';
import { MOST_ANSWERED, type Reply, type Request } from './worker-words';

/** How a piece of work ended. The last four are the end of the worker as well. */
export type WorkEnd =
  | Exclude<Reply, { is: 'started' | 'too_heavy' }>
  | { readonly is: 'too_heavy' }
  | { readonly is: 'too_slow' }
  /** It was killed from outside, or the decoder broke down in it. */
  | { readonly is: 'died' }
  /** It never got as far as being asked: nothing is wrong with the picture. */
  | { readonly is: 'not_started' };

/** Beyond a task's own time limit, for the answer to come through on a busy machine. */
const GRACE_MS = 2000;
const START_WITHIN_MS = 30_000;

/**
 * The whole environment of a worker: no password, key or address of the house is in the process that decodes what a
 * stranger sent. What is in it keeps memory in one place, pictures off the disk, and letters the same everywhere.
 */
const ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  UV_THREADPOOL_SIZE: '2',
  VIPS_DISC_THRESHOLD: '64g',
  FONTCONFIG_FILE: path.join(projectRoot, 'src', 'stills', 'imaging', 'fixed', 'fonts.conf'),
};

/** One worker: a process that does one task after the other until it is stopped, fails or takes too long. */
export class WorkerProcess {
  private readonly child;
  private readonly gone: Promise<void>;
  private started = false;
  private isGone = false;
  private finish: ((end: WorkEnd) => void) | null = null;
  private allowedMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(program: string) {
    this.child = spawn(process.execPath, [...compiling(program), program], {
      cwd: path.parse(program).root,
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const frames = new Frames(MOST_ANSWERED, (reply) => this.hear(reply as Reply));
    this.child.stdout.on('data', (piece: Buffer) => {
      try {
        frames.push(piece);
      } catch {
        this.kill({ is: 'died' }); // what it sends makes no sense: whatever it is doing, it is not our work
      }
    });
    // A worker that dies while it is being written to is told of by its end, below.
    this.child.stdin.on('error', () => undefined);
    this.child.on('error', () => this.settle({ is: 'not_started' }));
    this.gone = new Promise((resolve) => {
      this.child.once('close', () => {
        this.isGone = true;
        this.settle({ is: this.started ? 'died' : 'not_started' });
        resolve();
      });
    });
    this.holdParent(false);
  }

  /** False from the moment nothing more can be asked of it. */
  get isAlive(): boolean {
    return !this.isGone && !this.child.killed && this.child.exitCode === null && !this.child.signalCode;
  }

  /** Never rejects: whatever happens to the worker is an end of the work. */
  work(request: Request): Promise<WorkEnd> {
    if (!this.isAlive) return Promise.resolve({ is: 'died' });
    this.holdParent(true);
    this.allowedMs = request.seconds * 1000 + GRACE_MS;
    return new Promise((finish) => {
      this.finish = finish;
      this.limitTime();
      for (const part of packed(request)) this.child.stdin.write(part);
    });
  }

  /** Ends it at once, whatever it is doing; resolves when it is gone. */
  stop(): Promise<void> {
    this.holdParent(true); // or whoever waits for it with nothing else to do would end first
    this.child.kill('SIGKILL');
    return this.gone;
  }

  private hear(reply: Reply): void {
    if (reply.is === 'started') {
      this.started = true;
      this.limitTime();
    } else if (reply.is === 'too_heavy') this.kill(reply);
    else this.settle(reply);
  }

  /** Starting is not the picture's time. */
  private limitTime(): void {
    if (!this.finish) return;
    clearTimeout(this.timer);
    this.timer = this.started
      ? setTimeout(() => this.kill({ is: 'too_slow' }), this.allowedMs)
      : setTimeout(() => this.kill({ is: 'not_started' }), START_WITHIN_MS);
  }

  private kill(end: WorkEnd): void {
    this.child.kill('SIGKILL');
    this.settle(end);
  }

  private settle(end: WorkEnd): void {
    clearTimeout(this.timer);
    this.finish?.(end);
    this.finish = null;
    this.holdParent(false);
  }

  /** A worker without work keeps nobody from ending: a command, a test, a server that is told to stop. */
  private holdParent(hold: boolean): void {
    const verb = hold ? 'ref' : 'unref';
    this.child[verb]();
    for (const pipe of [this.child.stdin, this.child.stdout]) (pipe as unknown as Socket)[verb]();
  }
}

/** Where the house runs from its sources (tests), so does the worker, compiled on the way. */
function compiling(program: string): string[] {
  if (!program.endsWith('.ts')) return [];
  return ['--require', path.join(projectRoot, 'scripts', 'from-sources.cjs')];
}
