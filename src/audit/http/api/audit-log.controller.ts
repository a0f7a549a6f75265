import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ReadAuditLog } from '../../actions/read-audit-log';
import { cursorOf } from '../audit-cursor';
import { auditAnswer, AuditEntryList, AuditLogQuery, filtersOf } from './audit-log.dto';

/** The log for programs. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditLogApiController {
  constructor(private readonly readLog: ReadAuditLog) {}

  @Get()
  @Officer('audit.read')
  @ApiOperation({ summary: "Who did what in the auditor's force, newest first; reading is itself recorded" })
  @ApiOkResponse({ type: AuditEntryList })
  async list(@CurrentActor() actor: OfficerActor, @Query() query: AuditLogQuery): Promise<AuditEntryList> {
    return auditAnswer(await this.readLog.run(actor, filtersOf(query), cursorOf(query.cursor ?? '')));
  }
}
