import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LOGGER, type Logger } from '../logging';
import { ListeningConnection } from './listening-connection';
import { SERVING_DATABASE, type ServingDatabase } from './serving';
import type { Tx } from './unit-of-work';

type Listener = (payload: string) => void;

/** How long a lost listening connection rests before it is tried again. */
const RECONNECT_AFTER_MS = 500;
/** How often the connection is asked whether it still hears. */
const PROVE_EVERY_MS = 250;
/** How long one proof lasts, counted from when it was asked for: what is heard of later is heard of within a second. */
const PROOF_LASTS_MS = 800;
/** How long whoever acted waits at most to hear of it in their own process. */
const HEAR_BACK_WITHIN_MS = 250;

/**
 * What every process must hear within a second of a commit. One listening connection a process, made again when
 * lost; a listener is told `''` at each new connection, because notes may have been missed: it should look again.
 * A connection can be silent because it is dead, so it is asked all the time; see `isHeard`.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  /** The transactions that will tell something when they commit. */
  private readonly telling = new WeakSet<object>();
  private connection: ListeningConnection | null = null;
  private timer: NodeJS.Timeout | null = null;
  private provenUntil = -Infinity;
  private stopped = false;

  constructor(
    @Inject(SERVING_DATABASE) private readonly database: ServingDatabase,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Hears `channel` for the life of the process. Register before the module starts. */
  on(channel: string, listener: Listener): void {
    const known = this.listeners.get(channel);
    if (known) return void known.add(listener);
    this.listeners.set(channel, new Set([listener]));
    this.provenUntil = -Infinity;
    // Should the connection be lost meanwhile, the next one listens to every channel known.
    this.connection
      ?.listen(channel)
      .then(() => this.prove())
      .catch((error: Error) => this.log.warn({ channel, reason: error.message }, 'not listening yet'));
  }

  /** Tells every process, when and only when the transaction commits. `payload` holds ids, never content. */
  async notify(tx: Tx, channel: string, payload: string): Promise<void> {
    this.telling.add(tx);
    await tx.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  /**
   * True while it is certain that everything committed more than a second ago has been told here. What is kept in
   * memory until a note says otherwise may be used only then: a connection that is lost, half open, frozen, or that
   * a pooler handed to somebody else, tells nothing and looks like a quiet night.
   */
  isHeard(): boolean {
    return performance.now() < this.provenUntil;
  }

  /** After a commit: this process has heard what it told, or does so any moment. Never fails, never waits for long. */
  async heardBack(tx: object): Promise<void> {
    if (!this.telling.delete(tx)) return;
    let late: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      late = setTimeout(resolve, HEAR_BACK_WITHIN_MS);
    });
    await Promise.race([this.prove(), waited]).finally(() => clearTimeout(late));
  }

  async onModuleInit(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      await this.onModuleDestroy();
      throw error;
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.provenUntil = -Infinity;
    if (this.timer) clearTimeout(this.timer);
    await this.connection?.close();
  }

  private async connect(): Promise<void> {
    const opened = await ListeningConnection.open(this.database, {
      told: (channel, payload) => this.tell(channel, payload),
      lost: (reason) => this.lost(reason),
    });
    if (this.stopped) return opened.close();
    this.connection = opened;
    for (const channel of this.listeners.keys()) await opened.listen(channel);
    // Before the first proof: nobody may trust again what they kept from before.
    for (const channel of this.listeners.keys()) this.tell(channel, '');
    await this.keepProving(opened);
  }

  /** Asks whether the connection hears every channel: what was committed before this was asked has then been told. */
  private async prove(): Promise<void> {
    const [connection, askedAt] = [this.connection, performance.now()];
    const channels = await connection?.listensTo().catch(() => null);
    if (this.connection === connection && channels === this.listeners.size)
      this.provenUntil = Math.max(this.provenUntil, askedAt + PROOF_LASTS_MS);
  }

  private async keepProving(connection: ListeningConnection): Promise<void> {
    await this.prove();
    if (this.connection !== connection || this.stopped) return;
    this.timer = setTimeout(() => void this.keepProving(connection), PROVE_EVERY_MS);
  }

  private tell(channel: string, payload: string): void {
    this.listeners.get(channel)?.forEach((listener) => listener(payload));
  }

  private lost(reason: string): void {
    this.connection = null;
    this.provenUntil = -Infinity;
    this.log.warn({ reason }, 'listening connection lost');
    this.reconnectLater();
  }

  private reconnectLater(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.connect().catch(() => this.reconnectLater());
    }, RECONNECT_AFTER_MS);
  }
}
