import { Inject, Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { LOGGER, type Logger } from '../../platform';
import type { OfficerKeys } from '../../vault/opening';

/** Hears that an officer's keys are open. They are wiped when it returns: do the work before, keep nothing. */
export type UnlockedListener = (actor: OfficerActor, keys: OfficerKeys) => Promise<void>;

/**
 * Keys just opened: told at sign-in and at most once a minute of use. `cases` fills pending grants here, because
 * keys never travel in a job.
 */
@Injectable()
export class UnlockedSocket {
  private readonly listeners: UnlockedListener[] = [];

  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  register(listener: UnlockedListener): void {
    this.listeners.push(listener);
  }

  /** A listener that fails is reported and tried again within a minute; it must not keep an officer out. */
  async tell(actor: OfficerActor, keys: OfficerKeys): Promise<void> {
    for (const listener of this.listeners) {
      try {
        await listener(actor, keys);
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown';
        this.log.error({ officer: actor.id, reason }, 'work for just opened keys failed');
      }
    }
  }
}
