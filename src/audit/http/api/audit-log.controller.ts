import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ExportAuditLog } from '../../actions/export-audit-log';
import { ReadAuditLog } from '../../actions/read-audit-log';
import { VerifyInSteps, type Verification } from '../../actions/verify-in-steps';
import { cursorOf } from '../audit-cursor';
import { csvReply } from '../csv-reply';
import { auditAnswer, AuditEntryList, AuditExportBody, AuditLogQuery, filtersOf } from './audit-log.dto';
import { AuditCheckAnswer, AuditVerdictAnswer, verdictAnswer } from './audit-verdict.dto';

/** The log for programs. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditLogApiController {
  constructor(
    private readonly readLog: ReadAuditLog,
    private readonly exportLog: ExportAuditLog,
    private readonly verify: VerifyInSteps,
    @Inject(CLOCK) private readonly clock: Clock,
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
  @ApiOperation({
    summary: "Follow the chains of the force's log from the first link; a long log takes several requests",
  })
  @ApiOkResponse({ type: AuditVerdictAnswer })
  @ApiAcceptedResponse({ type: AuditCheckAnswer })
  async verification(
    @CurrentActor() actor: OfficerActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditVerdictAnswer | AuditCheckAnswer> {
    return checkAnswer(await this.verify.begin(actor, this.clock.now()), reply);
  }

  @Get('verification')
  @Officer('audit.read')
  @ApiOperation({ summary: 'Go on with the check you began: 202 until it is done' })
  @ApiOkResponse({ type: AuditVerdictAnswer })
  @ApiAcceptedResponse({ type: AuditCheckAnswer })
  async goOn(
    @CurrentActor() actor: OfficerActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditVerdictAnswer | AuditCheckAnswer> {
    return checkAnswer(await this.verify.goOn(actor), reply);
  }
}

function checkAnswer(check: Verification, reply: FastifyReply): AuditVerdictAnswer | AuditCheckAnswer {
  if (check.verdict) return verdictAnswer(check.verdict);
  void reply.code(202);
  return { followed: check.followed, of: check.of };
}
