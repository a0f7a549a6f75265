import { catalogue } from '../kernel';

/** Every refusal of this feature; its sentences stand in `locales/en.json`. */
export const refuseTip = catalogue({
  /** No such tip, of another force, or of a case the officer does not read: nobody can tell which. */
  tip_not_found: 'not_found',
  /** Neither the case's key nor the intake's can be proven: the text stays in the form, the numbers are shown. */
  tips_cannot_be_sealed: 'unavailable',
  /** A tip under this receipt is there already: the words are added to it. */
  tip_receipt_taken: 'conflict',
  /** What was sent cannot be taken as it is; `fields` say where. */
  tip_not_valid: 'invalid',
});
