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
import { KeepConsent } from './actions/keep-consent';
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
import { LetStand } from './actions/let-stand';
import { KeepDecision } from './actions/keep-decision';
import { SetRankTable } from './actions/set-rank-table';
import { ScheduleAppeal } from './actions/schedule-appeal';
import { SealSnapshot } from './actions/seal-snapshot';
import { ShowStills } from './actions/show-stills';
import { CommentOnAppeal } from './actions/comment-on-appeal';
import { CheckDecisions } from './actions/check-decisions';
import { SignDecision } from './actions/sign-decision';
import { SignedDecisions } from './data/signed-decisions';
import { CarryAuthority } from './actions/carry-authority';
import { PublishSmallEdit } from './actions/publish-small-edit';
import { PutForward } from './actions/put-forward';
import { ReleaseSmallEdit } from './actions/release-small-edit';
import { SeeSmallEdit } from './actions/see-small-edit';
import { CarriedOrigins } from './data/carried-origins';
import { KeepRota } from './actions/keep-rota';
import { RemindDeciders } from './actions/remind-deciders';
import { RemindedPeople } from './actions/reminded-people';
import { SetReminders } from './actions/set-reminders';
import { AuthorityQueue } from './data/authority-queue';
import { QueueAround } from './data/queue-around';
import { DutyRota } from './data/duty-rota';
import { DutyTurns } from './data/duty-turns';
import { Reminders } from './data/reminders';
import { Deciders } from './data/deciders';
import { MadeEdits } from './data/made-edits';
import { SmallEdits } from './data/small-edits';
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
import { AppealWarnings } from './data/appeal-warnings';
import { AppealComments } from './data/appeal-comments';
import { Appeals } from './data/appeals';
import { AppealsInLog } from './data/appeals-in-log';
import { AppealsOfOfficer } from './data/appeals-of-officer';
import { CallBackWordList } from './data/call-back-word-list';
import { EditionRecords } from './data/edition-records';
import { ExcludedPlacesInForce } from './data/excluded-places-in-force';
import { ForceRules } from './data/force-rules';
import { RankTables } from './data/rank-tables';
import { MailMatters } from './data/mail-matters';
import { PressOffice } from './data/press-office';
import { PublicAppeals } from './data/public-appeals';
import { Reviews } from './data/reviews';
import { Scheduled } from './data/scheduled';
import { KeptWordings } from './data/kept-wordings';
import { WordingSurroundings } from './data/wording-around';
import { Snapshots } from './data/snapshots';

/** What reads. */
export const DATA = [
  AppealComments,
  AppealWarnings,
  Appeals,
  AppealsInLog,
  AppealsOfOfficer,
  AuthorityQueue,
  CallBackWordList,
  CarriedOrigins,
  Deciders,
  DutyRota,
  DutyTurns,
  QueueAround,
  Reminders,
  EditionRecords,
  ExcludedPlacesInForce,
  ForceRules,
  RankTables,
  KeptWordings,
  MadeEdits,
  MailMatters,
  PressOffice,
  PublicAppeals,
  Reviews,
  Scheduled,
  SignedDecisions,
  SmallEdits,
  WordingSurroundings,
  Snapshots,
];

/** What is part of a larger act, and nothing by itself. */
export const PARTS_OF_ACTIONS = [
  AppealChanges,
  BeginEdition,
  BringBack,
  CarryAuthority,
  EndSchedule,
  EnterAppeal,
  GoOut,
  HoldBack,
  KeepContent,
  KeepDecision,
  LetStand,
  PutForward,
  QuickDraft,
  QuickPicture,
  ReleaseSmallEdit,
  RemindedPeople,
  ReplaceLive,
  SamePicture,
  SealSnapshot,
  ShowStills,
  SignDecision,
  SnapshotChain,
  TakeDown,
  TellByMail,
  TimeStills,
  WriteAnswers,
  WriteEdition,
];

/** What somebody does, or the house. */
export const ACTIONS = [
  AppealReadiness,
  DecideAuthority,
  CheckCallBackWord,
  CheckDecisions,
  CommentOnAppeal,
  DraftAppeal,
  KeepConsent,
  KeepWording,
  KeepRota,
  LapseReviews,
  LiftEmbargoes,
  MakeSocialPicture,
  PublishAppeal,
  PublishSmallEdit,
  QuickAppeal,
  RemindDeciders,
  RenewReview,
  RestoreAppeal,
  ReviseAppeal,
  ScheduleAppeal,
  SeeSmallEdit,
  SetRankTable,
  SetReminders,
  SubmitAppeal,
  UnscheduleAppeal,
  WarnReviews,
  WithdrawAppeal,
  WordTries,
];
