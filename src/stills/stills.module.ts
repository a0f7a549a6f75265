import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { ForcesModule } from '../forces';
import { Rounds } from '../jobs';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { AcceptUpload } from './actions/accept-upload';
import { AnswerForPlace } from './actions/answer-for-place';
import { AnswerOwnPlaces } from './actions/answer-own-places';
import { ApproveStill } from './actions/approve-still';
import { DiscardFiles } from './actions/discard-files';
import { GiveSocialPicture } from './actions/give-social-picture';
import { KeepPublished } from './actions/keep-published';
import { MakeCard } from './actions/make-card';
import { MakePictures } from './actions/make-pictures';
import { OpenKeptPicture } from './actions/open-kept-picture';
import { OpenStill } from './actions/open-still';
import { PersonOfUpload } from './actions/person-of-upload';
import { PrepareStill } from './actions/prepare-still';
import { ReceivePicture } from './actions/receive-picture';
import { RegisterPlace } from './actions/register-place';
import { RegisterStill } from './actions/register-still';
import { ReleaseStills } from './actions/release-stills';
import { RemoveCopies } from './actions/remove-copies';
import { ShowOnSite } from './actions/show-on-site';
import { StartTakedown } from './actions/start-takedown';
import { StillChanges } from './actions/still-changes';
import { SetShowingTimes } from './actions/set-showing-times';
import { SweepPictures } from './actions/sweep-pictures';
import { TakeDownPerson } from './actions/take-down-person';
import { WithdrawStill } from './actions/withdraw-still';
import { WithdrawStills } from './actions/withdraw-stills';
import { WriteDownPlace } from './actions/write-down-place';
import { PreparedTimes } from './data/prepared-times';
import { CopiesInStore } from './data/copies-in-store';
import { StillInCase } from './data/still-in-case';
import { ExcludedPlaces } from './data/excluded-places';
import { KeptPictures } from './data/kept-pictures';
import { OfficePictures } from './data/office-pictures';
import { PictureFiles } from './data/picture-files';
import { Pictures } from './data/pictures';
import { PublicStills } from './data/public-stills';
import { PlacesShown } from './data/places-shown';
import { PlacesOfStill } from './data/places-of-still';
import { PublishedBytes } from './data/published-bytes';
import { Stills } from './data/stills';
import { StillsInLog } from './data/stills-in-log';
import { StillsOfTeam } from './data/stills-of-team';
import { RunningTakedowns } from './data/running-takedowns';
import { Takedowns } from './data/takedowns';
import { TakedownsOfCase } from './data/takedowns-of-case';
import { CaseStillsController } from './http/api/case-stills.controller';
import { StillsController } from './http/api/stills.controller';
import { TakedownApiController } from './http/api/takedown.controller';
import { UploadsController } from './http/api/uploads.controller';
import { OfficePicturesController } from './http/officer/office-pictures.controller';
import { PeopleController } from './http/officer/people.controller';
import { PlacesController } from './http/officer/places.controller';
import { PreparationController } from './http/officer/preparation.controller';
import { StillController } from './http/officer/still.controller';
import { TakedownController } from './http/officer/takedown.controller';
import { UploadController } from './http/officer/upload.controller';
import { WithdrawalController } from './http/officer/withdrawal.controller';
import { PicturesController } from './http/public/pictures.controller';
import { AnswerOwnPlacesSoon } from './jobs/answer-own-places.job';
import { RemoveCopiesSoon } from './jobs/remove-copies.job';
import { stopImaging } from './imaging';

const DATA = [
  ExcludedPlaces,
  CopiesInStore,
  KeptPictures,
  OfficePictures,
  PictureFiles,
  Pictures,
  PlacesShown,
  PreparedTimes,
  PublicStills,
  PublishedBytes,
  RunningTakedowns,
  StillInCase,
  Stills,
  StillsInLog,
  StillsOfTeam,
  Takedowns,
];
const PARTS_OF_ACTIONS = [
  DiscardFiles,
  MakePictures,
  PersonOfUpload,
  RegisterStill,
  ShowOnSite,
  StillChanges,
  TakeDownPerson,
];
const ACTIONS = [
  AcceptUpload,
  AnswerForPlace,
  AnswerOwnPlaces,
  ApproveStill,
  GiveSocialPicture,
  KeepPublished,
  MakeCard,
  OpenKeptPicture,
  OpenStill,
  PrepareStill,
  ReceivePicture,
  RegisterPlace,
  ReleaseStills,
  RemoveCopies,
  SetShowingTimes,
  StartTakedown,
  SweepPictures,
  WithdrawStill,
  WithdrawStills,
  WriteDownPlace,
];

/** The pictures, in every process. */
@Module({
  imports: [AuditModule, CasesModule, ForcesModule, OfficersModule, PersonsSoughtModule],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  // `StillChanges` for the custody's module, which belongs to this feature.
  exports: [...DATA, ...ACTIONS, StillChanges],
})
export class StillsModule implements OnApplicationShutdown {
  /** After the last request has been answered. */
  onApplicationShutdown(): Promise<void> {
    return stopImaging();
  }
}

/** What the public loads. */
@Module({ imports: [StillsModule], controllers: [PicturesController] })
export class StillsPublicHttp {}

/** The pages and the API of officers. */
@Module({
  imports: [StillsModule, CasesModule, OfficersModule, PersonsSoughtModule],
  providers: [PlacesOfStill, TakedownsOfCase],
  controllers: [
    CaseStillsController,
    OfficePicturesController,
    PeopleController,
    PlacesController,
    PreparationController,
    StillController,
    StillsController,
    TakedownApiController,
    TakedownController,
    UploadController,
    UploadsController,
    WithdrawalController,
  ],
})
export class StillsOfficerHttp {}

/** What repeats. */
@Module({ imports: [StillsModule], providers: [AnswerOwnPlacesSoon, RemoveCopiesSoon] })
export class StillsWorker implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly sweep: SweepPictures,
  ) {}

  /** A start is no reason to list the whole store. */
  onModuleInit(): void {
    const everyMs = 60 * 60 * 1000;
    this.rounds.register({ name: 'sweep pictures', everyMs, atStart: false, run: () => this.sweep.run() });
  }
}
