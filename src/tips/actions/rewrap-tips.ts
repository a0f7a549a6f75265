import { Inject, Injectable } from '@nestjs/common';
import type { KeyRotation } from '../../cases';
import { LOGGER, type Logger, type Tx } from '../../platform';
import { rewrapInBulk, type RewrapItem, type Rewrapped } from '../../vault/opening';
import { WrapsOfCase } from '../data/wraps-of-case';

/**
 * Moves every tip and every note of a case to its next key, in the transaction that makes it: afterwards the old key
 * opens nothing live. A wrap that does not open, because somebody changed its row, stays and is reported: one bad row
 * stops no rotation.
 */
@Injectable()
export class RewrapTips {
  constructor(
    private readonly wraps: WrapsOfCase,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async run(tx: Tx, { caseId, from, to }: KeyRotation): Promise<void> {
    const before = { caseId, epoch: from.epoch };
    const tips = await this.wraps.ofTips(tx, before);
    const notes = await this.wraps.ofNotes(tx, before);
    const items: RewrapItem[] = [
      ...tips.map(({ tipId, keyVersion, wrap }) => ({ of: 'tip', tipId, keyVersion, wrap }) as const),
      ...notes.map(({ tipId, wrap }) => ({ of: 'notes', tipId, wrap }) as const),
    ];
    const move = { caseId, fromEpoch: from.epoch, toEpoch: to.epoch, toPublicKey: to.publicKey };
    const rewrapped = await rewrapInBulk(from.secret, move, items);
    await this.wraps.moveTips(tx, to.epoch, moved(tips, rewrapped.slice(0, tips.length)));
    await this.wraps.moveNotes(tx, to.epoch, moved(notes, rewrapped.slice(tips.length)));
    const refused = rewrapped.filter((one) => 'refused' in one).length;
    if (refused > 0) this.log.error({ case: caseId, refused }, 'wraps could not be moved to the new key');
  }
}

/** Each row with its new wrap; those that did not open are left out. */
function moved<T extends { readonly wrap: Buffer }>(rows: readonly T[], answers: readonly Rewrapped[]): T[] {
  return rows.flatMap((row, at) => {
    const answer = answers[at];
    return 'wrap' in answer ? [{ ...row, wrap: answer.wrap }] : [];
  });
}
