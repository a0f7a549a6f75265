export { AddNote } from './actions/add-note';
export { AllocateTip, type Allocation } from './actions/allocate-tip';
export { DisposeTip, type Closing } from './actions/dispose-tip';
export { KeyCall, type KeptCall, type KeyedCall } from './actions/key-call';
export { OpenTip, type ReadTip } from './actions/open-tip';
export { ReopenTip } from './actions/reopen-tip';
export { ReplyToTipster, type Reply } from './actions/reply-to-tipster';
export {
  SealTip,
  type Alongside,
  type SealedTip,
  type SealingTarget,
  type TipSealing,
} from './actions/seal-tip';
export { SubmitTip, type SubmittedTip, type TipSubmission } from './actions/submit-tip';
export { CloseTipsterAccess } from './actions/close-tipster-access';
export { ReturnToTip, type ReturnedTipster } from './actions/return-to-tip';
export { TipsterDialogue, type Dialogue, type SaidInDialogue } from './actions/tipster-dialogue';
export { SearchTips, type TipSearch, type TipsFound } from './actions/search-tips';
export { SetFirstLook } from './actions/set-first-look';
export { FirstLooks } from './data/first-looks';
export { TipCountsOfCases } from './data/tip-counts';
export { Tip } from './data/tip.entity';
export { Tips } from './data/tips';
export { TipsOfTeam } from './data/tips-of-team';
export { BASES, CHANNELS, TIP_KINDS, type Basis, type Channel, type TipKind } from './rules/kinds';
export { DEFAULT_PURPOSE, PURPOSES, type Purpose } from './rules/purpose';
export { TIP_LIMITS, type TipBody } from './rules/tip-body';
export { DISPOSITIONS, TIP_STATES, type Disposition, type TipState } from './rules/tip-state';
export { tipReference } from './rules/tip-reference';
export { TIP_RECEIVED, type TipReceived } from './tips.events';
export { TipsKeyChanges } from './tips-key-changes.module';
export { TipsPublicHttp, TipstersModule, TipsWorker } from './tips-public.module';
export { TipsModule } from './tips.module';
export { TipsOfficerHttp } from './tips-officer.module';
export { tipApiPaths, tipOfficePaths, tipPaths } from './tips.paths';
