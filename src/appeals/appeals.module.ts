import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule, WaitingForMe } from '../cases';
import { ForcesModule } from '../forces';
import { JobHandlers, JobsModule } from '../jobs';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { ExcludedPlaces, StillsModule } from '../stills';
import { LayoutSockets } from '../web';
import { appealPaths } from './appeals.paths';
import { AppealChanges } from './actions/appeal-changes';
import { AppealReadiness } from './actions/appeal-readiness';
import { BeginEdition } from './actions/begin-edition';
import { BringBack } from './actions/bring-back';
import { CheckCallBackWord } from './actions/check-call-back-word';
import { DecideAuthority } from './actions/decide-authority';
import { DraftAppeal } from './actions/draft-appeal';
import { EndSchedule } from './actions/end-schedule';
import { EnterAppeal } from './actions/enter-appeal';
import { GoOut } from './actions/go-out';
import { HoldBack } from './actions/hold-back';
import { KeepWording } from './actions/keep-wording';
import { KeepContent } from './actions/keep-content';
import { LapseReviews } from './actions/lapse-reviews';
import { LiftEmbargoes } from './actions/lift-embargoes';
import { MakeSocialPicture } from './actions/make-social-picture';
import { PublishAppeal } from './actions/publish-appeal';
import { QuickAppeal } from './actions/quick-appeal';
import { QuickDraft } from './actions/quick-draft';
import { QuickPicture } from './actions/quick-picture';
import { RenewReview } from './actions/renew-review';
import { ReplaceLive } from './actions/replace-live';
import { RestoreAppeal } from './actions/restore-appeal';
import { ReviseAppeal } from './actions/revise-appeal';
import { SamePicture } from './actions/same-picture';
import { ScheduleAppeal } from './actions/schedule-appeal';
import { SealSnapshot } from './actions/seal-snapshot';
import { ShowStills } from './actions/show-stills';
import { SnapshotChain } from './actions/snapshot-chain';
import { SubmitAppeal } from './actions/submit-appeal';
import { TakeDown } from './actions/take-down';
import { TellByMail } from './actions/tell-by-mail';
import { TimeStills } from './actions/time-stills';
import { UnscheduleAppeal } from './actions/unschedule-appeal';
import { WarnReviews } from './actions/warn-reviews';
import { WithdrawAppeal } from './actions/withdraw-appeal';
import { WriteAnswers } from './actions/write-answers';
import { WriteEdition } from './actions/write-edition';
import { WordTries } from './actions/word-tries';
import { AppealFiles } from './data/appeal-file';
import { AppealWarnings } from './data/appeal-warnings';
import { Appeals } from './data/appeals';
import { AppealsOfOfficer } from './data/appeals-of-officer';
import { AroundAppeal } from './data/around-appeal';
import { CallBackWordList } from './data/call-back-word-list';
import { EditionRecords } from './data/edition-records';
import { ExcludedPlacesInForce } from './data/excluded-places-in-force';
import { MailMatters } from './data/mail-matters';
import { PressOffice } from './data/press-office';
import { PublicAppeals } from './data/public-appeals';
import { Reviews } from './data/reviews';
import { Scheduled } from './data/scheduled';
import { KeptWordings } from './data/kept-wordings';
import { WordingSurroundings } from './data/wording-around';
import { Snapshots } from './data/snapshots';
import { CaseAppealsController } from './http/api/case-appeals.controller';
import { PressApiController } from './http/api/press.controller';
import { DraftController } from './http/api/draft.controller';
import { PostsApiController } from './http/api/posts.controller';
import { PublicAppealsController } from './http/api/public-appeals.controller';
import { ReleaseController } from './http/api/release.controller';
import { RestorationApiController } from './http/api/restoration.controller';
import { ScheduleApiController } from './http/api/schedule.controller';
import { ToldEditions } from './http/api/told-editions';
import { AppealsWaiting } from './http/officer/appeals-waiting';
import { AppealsController } from './http/officer/appeals.controller';
import { AuthorityController } from './http/officer/authority.controller';
import { DraftActs } from './http/officer/draft-acts';
import { DraftsController } from './http/officer/drafts.controller';
import { PostsController } from './http/officer/posts.controller';
import { PressController } from './http/officer/press.controller';
import { PublicationController } from './http/officer/publication.controller';
import { QuickOffers } from './http/officer/quick-offers';
import { QuickController } from './http/officer/quick.controller';
import { RestorationController } from './http/officer/restoration.controller';
import { ReviewController } from './http/officer/review.controller';
import { ScheduleController } from './http/officer/schedule.controller';
import { WordingController } from './http/officer/wording.controller';
import { AppealWithdrawalController } from './http/officer/withdrawal.controller';
import { MailAppeals } from './jobs/mail-appeals.job';
import { LiftRounds } from './jobs/lift-rounds.job';
import { AppealRounds } from './jobs/rounds.job';

const DATA = [
  AppealWarnings,
  Appeals,
  AppealsOfOfficer,
  CallBackWordList,
  EditionRecords,
  ExcludedPlacesInForce,
  KeptWordings,
  MailMatters,
  PressOffice,
  PublicAppeals,
  Reviews,
  Scheduled,
  WordingSurroundings,
  Snapshots,
];
const PARTS_OF_ACTIONS = [
  AppealChanges,
  BeginEdition,
  BringBack,
  EndSchedule,
  EnterAppeal,
  GoOut,
  HoldBack,
  KeepContent,
  QuickDraft,
  QuickPicture,
  ReplaceLive,
  SamePicture,
  SealSnapshot,
  ShowStills,
  SnapshotChain,
  TakeDown,
  TellByMail,
  TimeStills,
  WriteAnswers,
  WriteEdition,
];
const ACTIONS = [
  AppealReadiness,
  DecideAuthority,
  CheckCallBackWord,
  DraftAppeal,
  KeepWording,
  LapseReviews,
  LiftEmbargoes,
  MakeSocialPicture,
  PublishAppeal,
  QuickAppeal,
  RenewReview,
  RestoreAppeal,
  ReviseAppeal,
  ScheduleAppeal,
  SubmitAppeal,
  UnscheduleAppeal,
  WarnReviews,
  WithdrawAppeal,
  WordTries,
];

/** The appeals, in every process. */
@Module({
  imports: [
    AuditModule,
    CasesModule,
    ForcesModule,
    JobsModule,
    OfficersModule,
    PersonsSoughtModule,
    StillsModule,
  ],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  // `AppealChanges` for the disclosure's module, which belongs to this feature.
  exports: [...DATA, ...ACTIONS, AppealChanges],
})
export class AppealsModule implements OnModuleInit {
  constructor(
    private readonly excludedPlaces: ExcludedPlaces,
    private readonly inForce: ExcludedPlacesInForce,
  ) {}

  onModuleInit(): void {
    this.excludedPlaces.register((caseIds, tx) => this.inForce.of(caseIds, tx));
  }
}

/** What anybody may ask. */
@Module({ imports: [AppealsModule], controllers: [PublicAppealsController] })
export class AppealsPublicHttp {}

/** The console's pages and the calls of officers. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [AppealFiles, AppealsWaiting, AroundAppeal, DraftActs, QuickOffers, ToldEditions],
  controllers: [
    AppealsController,
    AppealWithdrawalController,
    AuthorityController,
    CaseAppealsController,
    PressApiController,
    DraftController,
    DraftsController,
    PostsApiController,
    PostsController,
    PressController,
    PublicationController,
    QuickController,
    ReleaseController,
    RestorationApiController,
    RestorationController,
    ReviewController,
    ScheduleApiController,
    ScheduleController,
    WordingController,
  ],
})
export class AppealsOfficerHttp implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingForMe,
    private readonly appeals: AppealsWaiting,
    private readonly layouts: LayoutSockets,
  ) {}

  onModuleInit(): void {
    this.waiting.register((actor) => this.appeals.of(actor));
    const [text, href] = ['Press office', appealPaths.press()];
    this.layouts.addOfficeLink({ text, href, permission: 'appeals.read' });
  }
}

/** What the house does by itself when its hour has come, and the mails about it. */
@Module({ imports: [AppealsModule], providers: [AppealRounds, LiftRounds, MailAppeals] })
export class AppealsWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly mail: MailAppeals,
  ) {}

  onModuleInit(): void {
    this.handlers.register('mail-appeals', (payload) => this.mail.run(payload));
  }
}
