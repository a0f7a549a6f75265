import { Socket } from 'node:net';
import { Client, escapeIdentifier } from 'pg';
import type { ServingDatabase } from './serving';

/** A connection that is not made, or does not answer, within this is given up: half open, it might last for minutes. */
const GIVEN_UP_AFTER_MS = 3_000;
/** How long a connection may take over saying good-bye. */
const GOODBYE_MS = 500;

export interface Ears {
  /** Every note of every channel, in the order of the commits. */
  readonly told: (channel: string, payload: string) => void;
  /** Once, when an open connection has nothing to tell any more. Not after `close`. */
  readonly lost: (reason: string) => void;
}

/**
 * One connection that listens. What is asked of it is asked one after the other, and every note that was committed
 * before a question was asked has been told by the time the question is answered.
 */
export class ListeningConnection {
  private readonly socket = new Socket();
  private readonly client: Client;
  /** The end of the line: the driver takes one question at a time. */
  private line: Promise<unknown> = Promise.resolve();
  private isOpen = false;
  private isOver = false;

  private constructor(
    database: ServingDatabase,
    private readonly ears: Ears,
  ) {
    this.client = new Client({
      connectionString: database.url,
      options: database.options,
      connectionTimeoutMillis: GIVEN_UP_AFTER_MS,
      stream: () => this.socket,
    });
    // Without this handler a stopped database would take the process down.
    this.client.on('error', (error) => this.giveUp(error.message));
    this.client.on('end', () => this.giveUp('ended'));
    this.client.on('notification', ({ channel, payload }) => ears.told(channel, payload ?? ''));
  }

  /** A connection that listens to nothing yet. */
  static async open(database: ServingDatabase, ears: Ears): Promise<ListeningConnection> {
    const connection = new ListeningConnection(database, ears);
    try {
      await connection.client.connect();
    } catch (error) {
      await connection.close();
      throw error;
    }
    connection.isOpen = true;
    return connection;
  }

  async listen(channel: string): Promise<void> {
    await this.ask(`LISTEN ${escapeIdentifier(channel)}`);
  }

  /** How many channels Postgres has this very connection listen to. */
  async listensTo(): Promise<number> {
    const [{ channels }] = await this.ask<{ channels: number }>(
      'SELECT count(*)::integer AS channels FROM pg_listening_channels()',
    );
    return channels;
  }

  async close(): Promise<void> {
    this.isOver = true;
    const late = setTimeout(() => this.socket.destroy(), GOODBYE_MS);
    await this.client.end().finally(() => clearTimeout(late));
  }

  private giveUp(reason: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.socket.destroy();
    if (this.isOpen) this.ears.lost(reason);
  }

  private ask<Row extends object>(sql: string): Promise<Row[]> {
    const answer = this.line.then(async () => {
      const silent = setTimeout(() => this.giveUp('no answer'), GIVEN_UP_AFTER_MS);
      try {
        return (await this.client.query<Row>(sql)).rows;
      } finally {
        clearTimeout(silent);
      }
    });
    this.line = answer.catch(() => undefined);
    return answer;
  }
}
