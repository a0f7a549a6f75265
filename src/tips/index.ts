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
export { Tip } from './data/tip.entity';
export { Tips } from './data/tips';
export { BASES, CHANNELS, TIP_KINDS, type Basis, type Channel, type TipKind } from './rules/kinds';
export { TIP_LIMITS, type TipBody } from './rules/tip-body';
export { DISPOSITIONS, TIP_STATES, type Disposition, type TipState } from './rules/tip-state';
export { TIP_RECEIVED, type TipReceived } from './tips.events';
export { TipsKeyChanges } from './tips-key-changes.module';
export { TipsModule } from './tips.module';
export { TipsPublicHttp, TipstersModule, TipsWorker } from './tips-public.module';
export { tipPaths } from './tips.paths';
