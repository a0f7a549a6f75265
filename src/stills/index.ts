export { verifiedCustodySheet, type CustodyFault } from './actions/custody-document';
export { AnswerForPlace } from './actions/answer-for-place';
export { AnswerOwnPlaces } from './actions/answer-own-places';
export { AcceptUpload, type Upload } from './actions/accept-upload';
export { ApproveStill, blockersOf } from './actions/approve-still';
export type { Preparation } from './actions/intended-preparation';
export { GiveSocialPicture, type SocialPicture } from './actions/give-social-picture';
export { KeepPublished } from './actions/keep-published';
export { MakeCard, type Card } from './actions/make-card';
export { OpenKeptPicture, type FoundPicture, type KeptStanding } from './actions/open-kept-picture';
export { PrepareStill } from './actions/prepare-still';
export { ReceivePicture } from './actions/receive-picture';
export type { ReceivedFile } from './data/picture-files';
export { RegisterPlace, type NewPlace } from './actions/register-place';
export { ReleaseStills, type AuthorisedStill } from './actions/release-stills';
export { RemoveCopies } from './actions/remove-copies';
export { SetShowingTimes } from './actions/set-showing-times';
export { StartTakedown } from './actions/start-takedown';
export { SweepPictures } from './actions/sweep-pictures';
export { WithdrawStill } from './actions/withdraw-still';
export { WriteDownPlace } from './actions/write-down-place';
export { WithdrawStills } from './actions/withdraw-stills';
export { PlaceShown } from './data/place-shown.entity';
export { PlacesShown } from './data/places-shown';
export { RunningTakedowns, type RunningTakedown } from './data/running-takedowns';
export { Takedown } from './data/takedown.entity';
export { Takedowns } from './data/takedowns';
export { ExcludedPlaces } from './data/excluded-places';
export { Stills, type StillRecord } from './data/stills';
export { StillsOfTeam } from './data/stills-of-team';
export type { ApprovalBlocker } from './rules/approval-blockers';
export { entityTag, isKnown } from './rules/entity-tag';
export { namesPlace } from './rules/excluded-places';
export type { FaceBox, FaceOwner } from './rules/faces';
export { CROP_FRAMINGS, type CropFraming, type Framing, type PublicFraming } from './rules/framing';
export { PLACE_KINDS, RECIPIENT_LIMIT, type PlaceKind } from './rules/place-shown';
export { takedownStanding, timeLeft, type TakedownCause } from './rules/takedown-clock';
export { PLAIN_RECIPE, type Recipe, type Turn } from './rules/recipe';
export { parseStillReference, formatStillReference, type StillReference } from './rules/still-reference';
export { SOCIAL_SHAPES, type SocialShape } from './rules/social-plan';
export type { ShowingTime } from './rules/showing-time';
export type { StillState } from './rules/still-state';
export { STILLS_CHANGED } from './stills.events';
export { StillsCustodyHttp } from './stills-custody.module';
export { StillsModule, StillsOfficerHttp, StillsPublicHttp, StillsWorker } from './stills.module';
export { officePicture, publicPicture, publicRenditions } from './still-picture';
export { stillPaths } from './stills.paths';
export { readUploadedForm, type UploadedForm } from './http/uploaded-form';
export { CAUSE_WORDS, timeLeftWords } from './http/officer/takedown-words';
export { statusOf } from './http/officer/refused-picture';
export {
  EMPTY_WORDS,
  stillWordsError,
  stillWordsTyped,
  stillWordsValues,
  type StillWordsValues,
} from './http/officer/still-words.form';
export { MAX_PICTURE_BYTES } from './rules/accepted-formats';
export { readStillWords, type StillWordsTyped } from './rules/still-words';
