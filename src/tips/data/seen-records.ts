import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Keyring } from '../../officers';
import type { Tx } from '../../platform';
import { VaultRefused } from '../../vault';
import { openSeen } from '../../vault/opening';
import { TipSeen } from './tip-seen.entity';
import type { TipEnvelope } from './tip-envelopes';

/** What officers have seen of talks, sealed by each to themselves. */
@Injectable()
export class SeenRecords {
  constructor(private readonly keyring: Keyring) {}

  async of(tx: Tx, tipId: string, officerId: string): Promise<Buffer | null> {
    return (await tx.findOneBy(TipSeen, { tipId, officerId }))?.sealed ?? null;
  }

  async keep(tx: Tx, tipId: string, officerId: string, sealed: Buffer): Promise<void> {
    await tx.upsert(TipSeen, { tipId, officerId, sealed }, ['tipId', 'officerId']);
  }

  async readersOf(tx: Tx, tipId: string): Promise<string[]> {
    return (await tx.findBy(TipSeen, { tipId })).map(({ officerId }) => officerId);
  }

  /** Those of a list in which the tipster has written since this officer last looked. */
  async writtenSince(actor: OfficerActor, envelopes: readonly TipEnvelope[]): Promise<ReadonlySet<string>> {
    const read = envelopes.filter(({ seen, lastFrom }) => seen !== null && lastFrom === 'tipster');
    if (read.length === 0) return new Set();
    return this.keyring.withKeys(actor, (keys) => {
      const grown = read.filter(({ id, seen, messages }) => seen && countIn(keys, id, seen) < messages);
      return new Set(grown.map(({ id }) => id));
    });
  }
}

/** A record that does not open is reported where the tip is opened; a list just shows the tip. */
function countIn(keys: Parameters<typeof openSeen>[0], tipId: string, seen: Buffer): number {
  try {
    return openSeen(keys, tipId, seen).count;
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return 0;
    throw refusal;
  }
}
