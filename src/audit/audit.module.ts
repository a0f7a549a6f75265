import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AccessSockets } from '../platform';
import { LayoutSockets } from '../web';
import { Audit } from './actions/audit';
import { AuditSequencer } from './actions/audit-sequencer';
import { ExportAuditLog } from './actions/export-audit-log';
import { FollowChains } from './actions/follow-chains';
import { LinkEntries } from './actions/link-entries';
import { ReadAuditLog } from './actions/read-audit-log';
import { RefusedAttempts } from './actions/refused-attempts';
import { SearchTerms } from './actions/search-terms';
import { VerifyAudit } from './actions/verify-audit';
import { VerificationPace, VerifyInSteps } from './actions/verify-in-steps';
import { AuditSockets } from './audit-sockets';
import { auditPaths } from './audit.paths';
import { AuditChains } from './data/audit-chains';
import { AuditChecks } from './data/audit-checks';
import { AuditEntries } from './data/audit-entries';
import { AuditLogApiController } from './http/api/audit-log.controller';
import { AuditLogController } from './http/officer/audit-log.controller';
import { AuditExportController } from './http/officer/export.controller';
import { VerificationController } from './http/officer/verification.controller';

/** The log, in every process: each one records, and each one links. */
@Global()
@Module({
  providers: [
    Audit,
    AuditChains,
    AuditChecks,
    AuditEntries,
    AuditSequencer,
    AuditSockets,
    ExportAuditLog,
    FollowChains,
    LinkEntries,
    ReadAuditLog,
    RefusedAttempts,
    SearchTerms,
    VerificationPace,
    VerifyAudit,
    VerifyInSteps,
  ],
  exports: [
    Audit,
    AuditEntries,
    AuditSockets,
    ExportAuditLog,
    LinkEntries,
    ReadAuditLog,
    VerifyAudit,
    VerifyInSteps,
  ],
})
export class AuditModule implements OnModuleInit {
  constructor(
    private readonly access: AccessSockets,
    private readonly attempts: RefusedAttempts,
  ) {}

  onModuleInit(): void {
    this.access.attemptLog = this.attempts;
  }
}

/** The pages auditors read it on. */
@Module({
  controllers: [AuditLogController, AuditExportController, VerificationController, AuditLogApiController],
})
export class AuditOfficerHttp implements OnModuleInit {
  constructor(private readonly layout: LayoutSockets) {}

  onModuleInit(): void {
    this.layout.addOfficeLink({ text: 'Audit log', href: auditPaths.log, permission: 'audit.read' });
  }
}
