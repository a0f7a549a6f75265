import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule, WaitingForMe } from '../cases';
import { ForcesModule } from '../forces';
import { JobHandlers, JobsModule, Rounds } from '../jobs';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { ExcludedPlaces, StillsModule } from '../stills';
import { LayoutSockets } from '../web';
import { appealPaths } from './appeals.paths';
import { AppealChanges } from './actions/appeal-changes';
import { EnterAppeal } from './actions/enter-appeal';
import { SealSnapshot } from './actions/seal-snapshot';
import { AppealFiles } from './data/appeal-file';
import { AroundAppeal } from './data/around-appeal';
import { ExcludedPlacesInForce } from './data/excluded-places-in-force';
import { CaseAppealsController } from './http/api/case-appeals.controller';
import { DraftController } from './http/api/draft.controller';
import { CommentsApiController } from './http/api/comments.controller';
import { PostsApiController } from './http/api/posts.controller';
import { PublicAppealsController } from './http/api/public-appeals.controller';
import { ReleaseController } from './http/api/release.controller';
import { RestorationApiController } from './http/api/restoration.controller';
import { ScheduleApiController } from './http/api/schedule.controller';
import { RanksApiController } from './http/api/ranks.controller';
import { ReleaseSettingsController } from './http/officer/settings.controller';
import { SmallEditApiController } from './http/api/small-edit.controller';
import { SmallEditController } from './http/officer/small-edit.controller';
import { ToldEditions } from './http/api/told-editions';
import { AppealsWaiting } from './http/officer/appeals-waiting';
import { AppealsController } from './http/officer/appeals.controller';
import { AuthorityController } from './http/officer/authority.controller';
import { DraftActs } from './http/officer/draft-acts';
import { DraftsController } from './http/officer/drafts.controller';
import { PageComments } from './http/officer/page-comments';
import { PostsController } from './http/officer/posts.controller';
import { PublicationController } from './http/officer/publication.controller';
import { QuickOffers } from './http/officer/quick-offers';
import { QuickController } from './http/officer/quick.controller';
import { RestorationController } from './http/officer/restoration.controller';
import { ReviewController } from './http/officer/review.controller';
import { ScheduleController } from './http/officer/schedule.controller';
import { WordingController } from './http/officer/wording.controller';
import { AppealWithdrawalController } from './http/officer/withdrawal.controller';
import { MailAppeals } from './jobs/mail-appeals.job';
import { AppealRounds } from './jobs/rounds.job';
import { ACTIONS, DATA, PARTS_OF_ACTIONS } from './appeals.providers';

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
  // The last ones for the other modules of this feature.
  exports: [...DATA, ...ACTIONS, AppealChanges, EnterAppeal, SealSnapshot],
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
  providers: [AppealFiles, AppealsWaiting, AroundAppeal, DraftActs, PageComments, QuickOffers, ToldEditions],
  controllers: [
    AppealsController,
    AppealWithdrawalController,
    AuthorityController,
    CaseAppealsController,
    CommentsApiController,
    DraftController,
    DraftsController,
    PostsApiController,
    PostsController,
    PublicationController,
    QuickController,
    RanksApiController,
    ReleaseController,
    ReleaseSettingsController,
    RestorationApiController,
    RestorationController,
    ReviewController,
    ScheduleApiController,
    ScheduleController,
    SmallEditApiController,
    SmallEditController,
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
    this.layouts.addOfficeLink({ text: 'Duty', href: appealPaths.duty(), permission: 'duty.read' });
    this.layouts.addOfficeLink({
      text: 'Releases',
      href: appealPaths.settings(),
      permission: 'forces.settings',
    });
  }
}

/** What the house does by itself when its hour has come, and the mails about it. */
@Module({ imports: [AppealsModule], providers: [AppealRounds, MailAppeals] })
export class AppealsWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly mail: MailAppeals,
    private readonly rounds: Rounds,
    private readonly ofAppeals: AppealRounds,
  ) {}

  onModuleInit(): void {
    this.handlers.register('mail-appeals', (payload) => this.mail.run(payload));
    this.rounds.register(...this.ofAppeals.all());
  }
}
