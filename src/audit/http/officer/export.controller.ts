import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, errorAt, t, view, type ViewResult } from '../../../web';
import { ExportAuditLog } from '../../actions/export-audit-log';
import { LONGEST_TEXT } from '../../rules/entry';
import { csvReply } from '../csv-reply';
import { parseAuditFilters } from './audit-filters.form';
import { refusedAuditLogPage } from './audit-log.page';

/** A part of the log for somebody outside it, as a file. */
@Controller('office/audit/export')
export class AuditExportController {
  constructor(private readonly exportLog: ExportAuditLog) {}

  @Post()
  @HttpCode(200)
  @Officer('audit.export')
  async create(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | StreamableFile> {
    const parsed = parseAuditFilters(body);
    const recipient = bodyText(body, 'recipient', LONGEST_TEXT);
    const missing = recipient === '' ? [errorAt('recipient', t('audit.errors.audit_recipient_missing'))] : [];
    if (!parsed.ok || missing.length > 0) {
      const { values } = parsed.ok ? parsed.value : parsed;
      const errors = [...(parsed.ok ? [] : parsed.errors), ...missing];
      return view('audit/views/officer/index.njk', refusedAuditLogPage(values, errors), { status: 422 });
    }
    return csvReply(await this.exportLog.run(actor, parsed.value.filters, recipient));
  }
}
