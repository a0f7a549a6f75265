import { Controller, Get, Query } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, view, type ViewResult } from '../../../web';
import { ReadAuditLog } from '../../actions/read-audit-log';
import { cursorOf } from '../audit-cursor';
import { parseAuditFilters } from './audit-filters.form';
import { auditLogPage, refusedAuditLogPage } from './audit-log.page';

const TEMPLATE = 'audit/views/officer/index.njk';

/** The log as auditors read it. */
@Controller('office/audit')
export class AuditLogController {
  constructor(private readonly readLog: ReadAuditLog) {}

  @Get()
  @Officer('audit.read')
  async index(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const parsed = parseAuditFilters(query);
    if (!parsed.ok) return view(TEMPLATE, refusedAuditLogPage(parsed.values, parsed.errors), { status: 422 });
    const { filters, values } = parsed.value;
    const after = cursorOf(bodyText(query, 'cursor'));
    return view(
      TEMPLATE,
      auditLogPage(values, filters, after, await this.readLog.run(actor, filters, after)),
    );
  }
}
