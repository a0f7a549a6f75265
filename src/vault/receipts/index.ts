/**
 * The tipster's door: what can be opened with the receipt code in this very request, and nothing of an officer's or
 * a case's. Only the public surface of tips comes through here.
 */
export type { ReceiptSecret, TipKey } from '../secrets/kinds';
export {
  formatReceiptCode,
  newReceiptCode,
  readReceiptCode,
  receiptLookup,
  resendMac,
  tipsterKeys,
  type TipsterKeys,
} from './receipt';
export {
  newTipsterSession,
  openTipsterSession,
  tipsterSessionLookup,
  type NewTipsterSession,
  type TipsterSessionClaim,
} from './tipster-session';
export { openTipsterWrap } from './tipster-wrap';
export {
  openMessage,
  openTalk,
  wipeTalk,
  type OpenedMessage,
  type OpenedTalk,
  type TalkRow,
} from '../talk-reading';
