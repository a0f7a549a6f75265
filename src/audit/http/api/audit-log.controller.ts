import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ExportAuditLog } from '../../actions/export-audit-log';
import { ReadAuditLog } from '../../actions/read-audit-log';
import { VerifyAudit } from '../../actions/verify-audit';
import { cursorOf } from '../audit-cursor';
import { csvReply } from '../csv-reply';
import { auditAnswer, AuditEntryList, AuditExportBody, AuditLogQuery, filtersOf } from './audit-log.dto';
import { AuditVerdictAnswer, verdictAnswer } from './audit-verdict.dto';

/** The log for programs. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditLogApiController {
  constructor(
    private readonly readLog: ReadAuditLog,
    private readonly exportLog: ExportAuditLog,
    private readonly verify: VerifyAudit,
  ) {}

  @Get()
  @Officer('audit.read')
  @ApiOperation({ summary: "Who did what in the auditor's force, newest first; reading is itself recorded" })
  @ApiOkResponse({ type: AuditEntryList })
  async list(@CurrentActor() actor: OfficerActor, @Query() query: AuditLogQuery): Promise<AuditEntryList> {
    return auditAnswer(await this.readLog.run(actor, filtersOf(query), cursorOf(query.cursor ?? '')));
  }

  @Post('export')
  @HttpCode(200)
  @Officer('audit.export')
  @ApiOperation({ summary: 'Give a part of the log out as CSV; whom to stands in the log' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: OfficerActor, @Body() body: AuditExportBody): Promise<StreamableFile> {
    return csvReply(await this.exportLog.run(actor, filtersOf(body), body.recipient));
  }

  @Post('verification')
  @HttpCode(200)
  @Officer('audit.read')
  @ApiOperation({ summary: "Follow the chains of the force's log from the first link" })
  @ApiOkResponse({ type: AuditVerdictAnswer })
  async verification(@CurrentActor() actor: OfficerActor): Promise<AuditVerdictAnswer> {
    return verdictAnswer(await this.verify.ofForce(actor));
  }
}
