import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { CustodySheetRow } from '../data/custody-sheet.entity';
import { CustodySheets } from '../data/custody-sheets';
import { refuseStill } from '../stills.errors';
import { OpenStill, type OpenedStill } from './open-still';

/** Opens custody sheets to the team of their case. Each opening is a look at the still. */
@Injectable()
export class OpenCustodySheet {
  constructor(
    private readonly open: OpenStill,
    private readonly sheets: CustodySheets,
  ) {}

  async one(actor: OfficerActor, ref: string, id: string): Promise<CustodySheetRow> {
    const { still } = await this.open.run(actor, ref, 'custody_sheet');
    const sheet = await this.sheets.one(still.forceId, still.id, id);
    if (!sheet) throw refuseStill('still_not_found');
    return sheet;
  }

  async all(actor: OfficerActor, ref: string): Promise<OpenedStill & { sheets: CustodySheetRow[] }> {
    const opened = await this.open.run(actor, ref, 'custody_sheet');
    return { ...opened, sheets: await this.sheets.ofStill(opened.still.forceId, opened.still.id) };
  }
}
