export {
  SealTip,
  type Alongside,
  type SealedTip,
  type SealingTarget,
  type TipSealing,
} from './actions/seal-tip';
export { Tip } from './data/tip.entity';
export { Tips } from './data/tips';
export { BASES, CHANNELS, TIP_KINDS, type Basis, type Channel, type TipKind } from './rules/kinds';
export { TIP_LIMITS, type TipBody } from './rules/tip-body';
export { DISPOSITIONS, TIP_STATES, type Disposition, type TipState } from './rules/tip-state';
export { TIP_RECEIVED, type TipReceived } from './tips.events';
export { TipsModule } from './tips.module';
export { tipPaths } from './tips.paths';
