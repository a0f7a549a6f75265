import { CRIMESTOPPERS } from '../../../appeals';
import { errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import { tipPaths } from '../../tips.paths';
import { otherWays } from './contacts';

/** What stands in the form of those who come back. */
export interface ReturnValues {
  readonly receipt: string;
  /** What they had typed when their twenty minutes ended: kept over the code, so that nothing is lost. */
  readonly text: string;
}

export const NOTHING_TYPED: ReturnValues = { receipt: '', text: '' };

export interface ReturnAgain {
  readonly errors: FormErrors;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where a tipster enters their code. */
export function returnPage(
  language: string,
  now: Date,
  values: ReturnValues = NOTHING_TYPED,
  { errors, status, headers }: ReturnAgain = { errors: [], status: 200 },
): ViewResult {
  const model = {
    title: t('tips.return.title', {}, language),
    action: tipPaths.back,
    values,
    errors: errorSummary(errors),
    ways: otherWays([CRIMESTOPPERS], now, language),
  };
  return view('tips/views/public/return.njk', model, { status, ...(headers && { headers }) });
}

/** After the way back was closed for good. */
export function closedPage(language: string): ViewResult {
  return view('tips/views/public/closed.njk', { title: t('tips.closed.title', {}, language) });
}
