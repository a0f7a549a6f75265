import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import type { ServingDatabase } from '../../src/platform';

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  listens: boolean;
}

/** A wire between a house and its database, in which the listening connection can go silent while the others work. */
export interface DatabaseWire {
  through(database: ServingDatabase): ServingDatabase;
  /** Nothing passes on listening connections any more, and nobody is told so: what a dead router does. */
  freezeListening(): void;
  /** What was held back passes, in order. */
  thaw(): void;
  /** New connections are refused until `thaw`. */
  refuseNew(): void;
  close(): Promise<void>;
}

/** How a listening connection is told from the others: by what it asks. */
const LISTENS = /LISTEN |pg_listening_channels/;

/** To the database at `url`, whichever of its databases is asked for. */
export async function openDatabaseWire(url: string): Promise<DatabaseWire> {
  const target = new URL(url);
  const lines = new Set<Line>();
  let [isFrozen, isRefusing] = [false, false];
  const hold = (line: Line): void => void [line.near, line.far].forEach((socket) => socket.pause());

  const server = createServer((near) => {
    if (isRefusing) return void near.destroy();
    const line: Line = { near, far: connect(Number(target.port), target.hostname), listens: false };
    lines.add(line);
    const end = (): void => {
      lines.delete(line);
      [line.near, line.far].forEach((socket) => socket.destroy());
    };
    [line.near, line.far].forEach((socket) => socket.on('close', end).on('error', end));
    near.on('data', (bytes) => {
      line.listens ||= LISTENS.test(bytes.toString('latin1'));
      line.far.write(bytes);
      if (isFrozen && line.listens) hold(line);
    });
    line.far.on('data', (bytes) => near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    through: ({ url: direct, options }) => {
      const wired = new URL(direct);
      [wired.hostname, wired.port] = ['127.0.0.1', String(port)];
      return { url: wired.href, options };
    },
    freezeListening: () => {
      isFrozen = true;
      for (const line of lines) if (line.listens) hold(line);
    },
    thaw: () => {
      [isFrozen, isRefusing] = [false, false];
      for (const { near, far } of lines) [near, far].forEach((socket) => socket.resume());
    },
    refuseNew: () => {
      isRefusing = true;
    },
    close: async () => {
      for (const { near, far } of lines) [near, far].forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
