import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import type { PersonSought } from './person-sought.entity';

/** A person as they were and as they are now, and who brought it about. */
export interface RecordedChange {
  readonly actor: Actor;
  readonly before: PersonSought;
  readonly after: PersonSought;
}

export type RecordedListener = (tx: Tx, change: RecordedChange) => Promise<void>;

/**
 * The socket through which the floors above take part in a change of a person's states: in its transaction, so that what
 * follows from it commits with it or not at all. `stills` starts the takedown clock here.
 */
@Injectable()
export class RecordedSocket {
  private readonly listeners: RecordedListener[] = [];

  register(listener: RecordedListener): void {
    this.listeners.push(listener);
  }

  /** A listener that fails takes the whole change back. */
  async tell(tx: Tx, change: RecordedChange): Promise<void> {
    for (const listener of this.listeners) await listener(tx, change);
  }
}
