import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import { newId } from '../../platform';
import type { CustodySheetRow } from '../data/custody-sheet.entity';
import { CustodySheets } from '../data/custody-sheets';
import { StillInCase } from '../data/still-in-case';
import type { StillRecord } from '../data/stills';
import type { CustodySheet } from '../rules/custody-sheet';
import { readRecipient } from '../rules/place-shown';
import { refuseStill } from '../stills.errors';
import { canonicalText } from './custody-document';
import { DrawUpSheet } from './draw-up-sheet';
import { StillChanges } from './still-changes';

export interface CustodyWish {
  readonly ref: string;
  /** For whom it is made; the case team where nobody is named. */
  readonly recipient?: string;
}

const THE_TEAM = 'The case team';

/**
 * Draws up everything about one still, has whoever asks sign it, and keeps it. Making one discloses what is in it, and is
 * an entry of its own, which the next sheet holds.
 */
@Injectable()
export class MakeCustodySheet {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly drawUp: DrawUpSheet,
    private readonly sign: SignAsOfficer,
    private readonly sheets: CustodySheets,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, { ref, recipient }: CustodyWish): Promise<CustodySheetRow> {
    const read = readRecipient(recipient?.trim() ? recipient : THE_TEAM);
    if (!read.ok) throw refuseStill(read.problem, {}, [{ field: 'recipient', code: read.problem }]);
    const about = await this.stillInCase.ofTeam(actor, ref);
    const id = newId();
    const sheet = await this.drawUp.run(actor, about, { id, madeFor: read.value });
    const row = await this.signed(actor, about, sheet);
    await this.changes.within(async (tx) => {
      await this.sheets.add(tx, row);
      await this.changes.say(tx, actor, about.still, {
        act: 'still.custody_sheet_made',
        verb: 'disclosure',
        recipient: row.madeFor,
        facts: { sheet: id, sha256: row.sha256, unchanged: row.unchanged },
      });
    });
    return row;
  }

  private async signed(
    actor: OfficerActor,
    { still }: { inCase: MyCase; still: StillRecord },
    sheet: CustodySheet,
  ): Promise<CustodySheetRow> {
    const bytes = Buffer.from(canonicalText(sheet), 'utf8');
    const signature = await this.sign.run(actor, 'custody sheet', bytes);
    const document = canonicalText({ sheet, signature });
    return {
      id: sheet.id,
      forceId: still.forceId,
      caseId: still.caseId,
      stillId: still.id,
      madeBy: actor.id,
      madeAt: new Date(sheet.madeAt),
      madeFor: sheet.madeFor,
      unchanged: sheet.original.unchanged,
      sha256: createHash('sha256').update(document, 'utf8').digest('hex'),
      document,
    };
  }
}
