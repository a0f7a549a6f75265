import { t, view, type ViewResult } from '../../../web';
import type { SubmittedTip } from '../../actions/submit-tip';
import { tipPaths } from '../../tips.paths';
import { otherWays } from './contacts';
import type { FormPlace } from './tip-form.page';

/** What was sent, as the receipt page speaks of it. */
export interface ReceiptOf {
  readonly submitted: SubmittedTip;
  /** `LARKFIELD-3`, or the appeal's name. */
  readonly about: string;
  /** The code the sender saw in the form; another one is said to be another one. */
  readonly shown: string | null;
}

/** The answer after the commit. It is the page itself and no redirect, which would have to carry the code. */
export function receiptPage(
  { target, now, language }: FormPlace,
  { submitted, about, shown }: ReceiptOf,
): ViewResult {
  const { code, struck } = submitted;
  const model = {
    title: t('tips.receipt.title', {}, language),
    about,
    code,
    groups: code.split('-'),
    changed: shown !== null && shown !== code,
    struck,
    ways: otherWays(target.contacts, now, language),
    backPath: tipPaths.back,
  };
  return view('tips/views/public/receipt.njk', model, { forceId: target.forceId });
}
