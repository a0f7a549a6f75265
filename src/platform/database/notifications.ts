import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client, escapeIdentifier } from 'pg';
import { LOGGER, type Logger } from '../logging';
import { SERVING_DATABASE, type ServingDatabase } from './serving';
import type { Tx } from './unit-of-work';

type Listener = (payload: string) => void;

/** How long a lost listening connection rests before it is tried again. */
const RECONNECT_AFTER_MS = 500;

/**
 * What every process must hear within a second of a commit. One listening connection a process, made again when
 * lost; a listener is told `''` after each reconnection, because notes may have been missed: it should look again.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @Inject(SERVING_DATABASE) private readonly database: ServingDatabase,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Hears `channel` for the life of the process. Register before the module starts. */
  on(channel: string, listener: Listener): void {
    const known = this.listeners.get(channel);
    if (known) known.add(listener);
    else this.listeners.set(channel, new Set([listener]));
    // Should the connection be lost meanwhile, the next one listens to every channel known.
    this.client
      ?.query(`LISTEN ${escapeIdentifier(channel)}`)
      .catch((error: Error) => this.log.warn({ channel, reason: error.message }, 'not listening yet'));
  }

  /** Tells every process, when and only when the transaction commits. `payload` holds ids, never content. */
  async notify(tx: Tx, channel: string, payload: string): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.database.url, options: this.database.options });
    // Without this handler a stopped database would take the process down.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    this.client = client;
  }

  private tell(channel: string, payload: string): void {
    this.listeners.get(channel)?.forEach((listener) => listener(payload));
  }

  private lost(client: Client, error?: Error): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.log.warn({ reason: error?.message ?? 'ended' }, 'listening connection lost');
    this.reconnectLater();
  }

  private reconnectLater(): void {
    this.retry = setTimeout(() => {
      this.connect().then(
        () => [...this.listeners.keys()].forEach((channel) => this.tell(channel, '')),
        () => this.reconnectLater(),
      );
    }, RECONNECT_AFTER_MS);
  }
}
