import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { ForcesModule } from '../forces';
import { JobsModule } from '../jobs';
import { AccessSockets, CONFIG, DataSource, type Config } from '../platform';
import { AcceptInvitation } from './actions/accept-invitation';
import { BeginSession } from './actions/begin-session';
import { CheckPassword } from './actions/check-password';
import { CreateFirstOfficer } from './actions/create-first-officer';
import { InviteOfficers } from './actions/invite-officers';
import { MakeOfficerKeys } from './actions/make-officer-keys';
import { RenewInvitation } from './actions/renew-invitation';
import { ResumeSession } from './actions/resume-session';
import { RevokeOfficer } from './actions/revoke-officer';
import { SignIn } from './actions/sign-in';
import { SignOut } from './actions/sign-out';
import { ForceRoots } from './data/force-roots';
import { Invitations } from './data/invitations.repository';
import { Keyring } from './data/keyring';
import { NodeSecrets } from './data/node-secrets';
import { OfficerDirectory } from './data/officer-directory';
import { Officers } from './data/officers.repository';
import { Sessions } from './data/sessions.repository';
import { SignInLanes } from './data/sign-in-lanes.repository';
import { UnlockedSocket } from './data/unlocked-socket';

const DATA = [
  ForceRoots,
  Invitations,
  Keyring,
  OfficerDirectory,
  Officers,
  Sessions,
  SignInLanes,
  UnlockedSocket,
];
const ACTIONS = [
  AcceptInvitation,
  BeginSession,
  CheckPassword,
  CreateFirstOfficer,
  InviteOfficers,
  MakeOfficerKeys,
  RenewInvitation,
  RevokeOfficer,
  SignIn,
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
@Module({ imports: [OfficersModule], providers: [ResumeSession] })
export class OfficersOfficerHttp implements OnModuleInit {
  constructor(
    private readonly sockets: AccessSockets,
    private readonly sessions: ResumeSession,
  ) {}

  onModuleInit(): void {
    this.sockets.authenticator = this.sessions;
  }
}

@Module({ imports: [OfficersModule] })
export class OfficersWorker {}
