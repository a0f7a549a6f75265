import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../../platform';
import { partOf } from '../rules/wording/findings';
import type { WordingFinding } from '../rules/wording/finding';
import { KeptWording } from './kept-wording.entity';

/** Words kept, as they are written down. */
export interface WordingToKeep {
  readonly edition: { readonly id: string; readonly forceId: string };
  readonly findings: readonly WordingFinding[];
  readonly reason: string;
  readonly officerId: string;
  readonly at: Date;
}

/** The reasons for which wordings were kept. They are read with their edition. */
@Injectable()
export class KeptWordings {
  async keep(tx: Tx, { edition, findings, reason, officerId, at }: WordingToKeep): Promise<void> {
    await this.takeBack(tx, edition, findings);
    const distinct = new Map(findings.map((one) => [`${one.rule} ${partOf(one.field)} ${one.words}`, one]));
    await tx.insert(
      KeptWording,
      [...distinct.values()].map(({ rule, field, words }) => ({
        id: newId(),
        forceId: edition.forceId,
        editionId: edition.id,
        rule,
        field: partOf(field),
        words,
        reason,
        officerId,
        keptAt: at,
      })),
    );
  }

  async takeBack(
    tx: Tx,
    { id: editionId }: { readonly id: string },
    findings: readonly WordingFinding[],
  ): Promise<void> {
    for (const { rule, field, words } of findings) {
      await tx.delete(KeptWording, { editionId, rule, field: partOf(field), words });
    }
  }

  /** The next edition grows out of this one: what was kept for a reason stays kept, by whom and when it was. */
  async carryOver(tx: Tx, kept: readonly KeptWording[], editionId: string): Promise<void> {
    if (kept.length === 0) return;
    await tx.insert(
      KeptWording,
      kept.map((one) => ({ ...one, id: newId(), editionId })),
    );
  }
}
