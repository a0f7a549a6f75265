import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Only Linux lets a process be looked at from outside without a tool: elsewhere the specs say that they did not. */
export const processesCanBeSeen = process.platform === 'linux';

/** The workers that this process started, by their process number. */
export function workersHere(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isWorkerOf(name, process.pid))
    .map(Number);
}

/** The most memory that any worker of ours ever held, in bytes; 0 while there is none, and where nobody can tell. */
export function mostHeld(): number {
  if (!processesCanBeSeen) return 0;
  return Math.max(0, ...workersHere().map((pid) => 1024 * Number(ofStatus(String(pid), 'VmHWM') ?? 0)));
}

export const isRunning = (pid: number): boolean =>
  !['Z', 'X', undefined].includes(ofStatus(`${pid}`, 'State'));

/** Workers that have started: from then on every thread of theirs is humble. */
export const workersStarted = (): number[] =>
  workersHere().filter((pid) => {
    const threads = niceness(pid);
    return threads.length > 0 && threads.every((by) => by > 0);
  });

/** How far each thread of the process steps back for others, from -20 to 19. */
export function niceness(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return quietly(() => readdirSync(folder), []).map((thread) => {
    const stat = quietly(() => readFileSync(`${folder}/${thread}/stat`, 'utf8'), '');
    return Number(stat.split(') ')[1]?.split(' ')[16]);
  });
}

/** The environment that the process was started with. */
export const environmentOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);

/** Whatever files, pipes and sockets the process has open, by their names. */
export function openFilesOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return quietly(() => readdirSync(folder), []).map((fd) =>
    quietly(() => readlinkSync(`${folder}/${fd}`), ''),
  );
}

function isWorkerOf(pid: string, parent: number): boolean {
  const command = quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '');
  return /imaging[/-][a-z-]*worker\.[jt]s\0?$/.test(command) && ofStatus(pid, 'PPid') === String(parent);
}

function ofStatus(pid: string, name: string): string | undefined {
  const status = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  return new RegExp(`^${name}:\\s+(\\w+)`, 'm').exec(status)?.[1];
}

/** A process may be gone between being listed and being looked at. */
function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
