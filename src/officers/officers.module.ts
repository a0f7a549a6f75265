import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { ForcesModule } from '../forces';
import { JobHandlers, JobsModule } from '../jobs';
import { AccessSockets, CONFIG, DataSource, type Config } from '../platform';
import { LayoutSockets } from '../web';
import { AcceptInvitation } from './actions/accept-invitation';
import { AddPasskey } from './actions/add-passkey';
import { AskPasskey } from './actions/ask-passkey';
import { BeginSession } from './actions/begin-session';
import { CertifyOfficer } from './actions/certify-officer';
import { CheckPassword } from './actions/check-password';
import { CreateFirstOfficer } from './actions/create-first-officer';
import { InviteOfficers } from './actions/invite-officers';
import { KeepSecondFactor } from './actions/keep-second-factor';
import { MakeOfficerKeys } from './actions/make-officer-keys';
import { ProveAgain } from './actions/prove-again';
import { ProveSecondFactor } from './actions/prove-second-factor';
import { RenewInvitation } from './actions/renew-invitation';
import { RequestCertificate } from './actions/request-certificate';
import { ReplaceAccount } from './actions/replace-account';
import { ResetSecondFactor } from './actions/reset-second-factor';
import { ResumeSession } from './actions/resume-session';
import { RevokeOfficer } from './actions/revoke-officer';
import { SetUpAuthenticator } from './actions/set-up-authenticator';
import { VouchedSignatures } from './data/vouched-signatures';
import { SignAsOfficer } from './actions/sign-as-officer';
import { SignIn } from './actions/sign-in';
import { SignInSecondStep } from './actions/sign-in-second-step';
import { SignInTurns } from './actions/sign-in-turns';
import { SignOut } from './actions/sign-out';
import { Authenticators } from './data/authenticators.repository';
import { FactorRemoval } from './data/factor-removal';
import { FactorResets } from './data/factor-resets.repository';
import { ForceMembers } from './data/force-members';
import { ForceRoots } from './data/force-roots';
import { HalfSessions } from './data/half-sessions';
import { Invitations } from './data/invitations.repository';
import { Keyring } from './data/keyring';
import { NodeSecrets } from './data/node-secrets';
import { OfficerDirectory } from './data/officer-directory';
import { Officers } from './data/officers.repository';
import { PasskeyQuestions } from './data/passkey-questions';
import { Passkeys } from './data/passkeys.repository';
import { RecoveryCodes } from './data/recovery-codes.repository';
import { SecondFactors } from './data/second-factors';
import { SessionProofs } from './data/session-proofs';
import { Sessions } from './data/sessions.repository';
import { SignInLanes } from './data/sign-in-lanes.repository';
import { UnlockedSocket } from './data/unlocked-socket';
import { WaitingResets } from './data/waiting-resets';
import { EnrolmentsApiController } from './http/api/enrolments.controller';
import { FactorResetsApiController } from './http/api/factor-resets.controller';
import { OfficersApiController } from './http/api/officers.controller';
import { PermissionsApiController } from './http/api/permissions.controller';
import { SecondFactorApiController } from './http/api/second-factor.controller';
import { SessionsApiController } from './http/api/sessions.controller';
import { EnrolmentController } from './http/officer/enrolment.controller';
import { FactorResetsController } from './http/officer/factor-resets.controller';
import { InvitationsController } from './http/officer/invitations.controller';
import { OfficersController } from './http/officer/officers.controller';
import { PermissionsController } from './http/officer/permissions.controller';
import { PasskeysController } from './http/officer/passkeys.controller';
import { OfficerProofGate } from './http/officer/proof-gate';
import { ProofController } from './http/officer/proof.controller';
import { SecondStepController } from './http/officer/second-step.controller';
import { SecurityController } from './http/officer/security.controller';
import { SignInController } from './http/officer/sign-in.controller';
import { SignOutController } from './http/officer/sign-out.controller';
import { StoppedPages } from './http/officer/stopped-pages';
import { MailInvitation } from './jobs/mail-invitation.job';
import { officerPaths } from './officers.paths';

const DATA = [
  Authenticators,
  FactorRemoval,
  FactorResets,
  ForceMembers,
  ForceRoots,
  HalfSessions,
  Invitations,
  Keyring,
  OfficerDirectory,
  Officers,
  PasskeyQuestions,
  Passkeys,
  RecoveryCodes,
  SecondFactors,
  SessionProofs,
  Sessions,
  SignInLanes,
  UnlockedSocket,
  WaitingResets,
  VouchedSignatures,
];
const ACTIONS = [
  AcceptInvitation,
  AddPasskey,
  AskPasskey,
  BeginSession,
  CertifyOfficer,
  CheckPassword,
  CreateFirstOfficer,
  InviteOfficers,
  KeepSecondFactor,
  MakeOfficerKeys,
  ProveAgain,
  ProveSecondFactor,
  RenewInvitation,
  ReplaceAccount,
  RequestCertificate,
  ResetSecondFactor,
  RevokeOfficer,
  SetUpAuthenticator,
  SignAsOfficer,
  SignIn,
  SignInSecondStep,
  SignInTurns,
  SignOut,
];

/** People, keys and sessions. A process whose pepper is not the database's own does not start. */
@Module({
  imports: [AuditModule, ForcesModule, JobsModule],
  providers: [
    ...DATA,
    ...ACTIONS,
    {
      provide: NodeSecrets,
      inject: [CONFIG, DataSource],
      useFactory: ({ pepperFile }: Config, db: DataSource) => NodeSecrets.open(pepperFile, db),
    },
  ],
  exports: [...DATA, ...ACTIONS, NodeSecrets],
})
export class OfficersModule {}

/** Lets officers in: only a process with this module ever holds a key of theirs. */
@Module({
  imports: [OfficersModule],
  providers: [OfficerProofGate, ResumeSession, StoppedPages],
  controllers: [
    SignInController,
    SecondStepController,
    SecurityController,
    PasskeysController,
    ProofController,
    FactorResetsController,
    FactorResetsApiController,
    SecondFactorApiController,
    SignOutController,
    EnrolmentController,
    InvitationsController,
    OfficersController,
    PermissionsController,
    SessionsApiController,
    EnrolmentsApiController,
    OfficersApiController,
    PermissionsApiController,
  ],
})
export class OfficersOfficerHttp implements OnModuleInit {
  constructor(
    private readonly access: AccessSockets,
    private readonly sessions: ResumeSession,
    private readonly proofs: OfficerProofGate,
    private readonly layouts: LayoutSockets,
  ) {}

  onModuleInit(): void {
    this.access.authenticator = this.sessions;
    this.access.proofGate = this.proofs;
    this.layouts.addOfficeLink({
      text: 'People',
      href: officerPaths.officers,
      permission: 'officers.invite',
    });
    this.layouts.addOfficeLink({
      text: 'Lost second factors',
      href: officerPaths.factorResets,
      permission: 'officers.confirm_reset',
    });
    this.layouts.addOfficeLink({
      text: 'Who may do what',
      href: officerPaths.permissions,
      permission: 'office.enter',
    });
  }
}

/** Mails what was promised to people who are not here yet. */
@Module({ imports: [ForcesModule, OfficersModule], providers: [MailInvitation] })
export class OfficersWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly mail: MailInvitation,
  ) {}

  onModuleInit(): void {
    this.handlers.register('mail-invitations', (payload) => this.mail.run(payload));
  }
}
