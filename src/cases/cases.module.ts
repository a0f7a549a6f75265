import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule, AuditSockets } from '../audit';
import { ForcesModule } from '../forces';
import { OfficersModule, UnlockedSocket } from '../officers';
import { LayoutSockets } from '../web';
import { casePaths } from './cases.paths';
import { AddToTeam } from './actions/add-to-team';
import { AdmitMember } from './actions/admit-member';
import { AppointLead } from './actions/appoint-lead';
import { BeginEpoch } from './actions/begin-epoch';
import { CaseKeyring } from './actions/case-keyring';
import { CloseCase } from './actions/close-case';
import { CurrentSecret } from './actions/current-secret';
import { DismissMembers } from './actions/dismiss-members';
import { DoKeyWork } from './actions/do-key-work';
import { FillPendingGrants } from './actions/fill-pending-grants';
import { FoundTeam } from './actions/found-team';
import { GiveKey } from './actions/give-key';
import { KeepIntake } from './actions/keep-intake';
import { KeyRotations } from './actions/key-rotations';
import { LinkOffences } from './actions/link-offences';
import { OpenCase } from './actions/open-case';
import { OpenCases } from './actions/open-cases';
import { OpenIntake } from './actions/open-intake';
import { RemoveFromTeam } from './actions/remove-from-team';
import { ReviseCase } from './actions/revise-case';
import { RotateCaseKey } from './actions/rotate-case-key';
import { StaffIntake } from './actions/staff-intake';
import { TeamKeeping } from './actions/team-keeping';
import { TendCaseKey } from './actions/tend-case-key';
import { TendKeys } from './actions/tend-keys';
import { CaseKeyRows } from './data/case-key-rows';
import { CaseKeys } from './data/case-keys';
import { CaseOverview } from './data/case-overview';
import { CaseTeams } from './data/case-teams';
import { Cases } from './data/cases';
import { Colleagues } from './data/colleagues';
import { GivenKeys } from './data/given-keys';
import { LinkedOffences } from './data/linked-offences';
import { ProvenReaders } from './data/proven-readers';
import { Signers } from './data/signers';
import { StandingsOfTeams } from './data/team-standings';
import { TeamsOfCases } from './data/teams-of-cases';
import { CasesApiController } from './http/api/cases.controller';
import { OffencesApiController } from './http/api/offences.controller';
import { TeamApiController } from './http/api/team.controller';
import { CaseController } from './http/officer/case.controller';
import { HomeController } from './http/officer/home.controller';
import { KeyNotices } from './http/officer/key-notices';
import { OffencesController } from './http/officer/offences.controller';
import { OpeningController } from './http/officer/opening.controller';
import { TeamController } from './http/officer/team.controller';
import { CaseNotices } from './http/officer/case-notices';
import { WaitingForMe } from './http/officer/waiting-for-me';

const DATA = [
  CaseKeyRows,
  CaseKeys,
  CaseOverview,
  Cases,
  CaseTeams,
  Colleagues,
  GivenKeys,
  LinkedOffences,
  ProvenReaders,
  Signers,
  StandingsOfTeams,
  TeamsOfCases,
];
const PARTS_OF_ACTIONS = [
  AdmitMember,
  BeginEpoch,
  CurrentSecret,
  DismissMembers,
  DoKeyWork,
  FillPendingGrants,
  FoundTeam,
  GiveKey,
  KeepIntake,
  OpenCases,
  OpenIntake,
  RotateCaseKey,
  StaffIntake,
  TendCaseKey,
  TendKeys,
];
const ACTIONS = [
  AddToTeam,
  AppointLead,
  CaseKeyring,
  CloseCase,
  KeyRotations,
  LinkOffences,
  OpenCase,
  RemoveFromTeam,
  ReviseCase,
  TeamKeeping,
];

/** Cases, their teams and their keys. Secrets are opened only where an officer's session has been shown. */
@Module({
  imports: [AuditModule, ForcesModule, OfficersModule],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS, CaseNotices, WaitingForMe],
  exports: [...DATA, ...ACTIONS, CaseNotices, WaitingForMe],
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly unlocked: UnlockedSocket,
    private readonly tendKeys: TendKeys,
    private readonly audit: AuditSockets,
    private readonly cases: Cases,
  ) {}

  onModuleInit(): void {
    this.unlocked.register((actor, keys) => this.tendKeys.run({ actor, keys }));
    this.audit.caseNames = this.cases;
  }
}

/** The console's case pages and their JSON twins. */
@Module({
  imports: [CasesModule],
  providers: [KeyNotices],
  controllers: [
    HomeController,
    OpeningController,
    CaseController,
    OffencesController,
    TeamController,
    CasesApiController,
    OffencesApiController,
    TeamApiController,
  ],
})
export class CasesOfficerHttp implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingForMe,
    private readonly notices: KeyNotices,
    layouts: LayoutSockets,
  ) {
    // Before anybody's `onModuleInit`, so that it is the first place of the bar.
    layouts.addOfficeLink({ text: 'My cases', href: casePaths.home(), permission: 'cases.list' });
  }

  onModuleInit(): void {
    this.waiting.register((actor, cases) => this.notices.of(actor, cases));
  }
}
