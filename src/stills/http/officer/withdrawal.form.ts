import { accepted, bodyLines, errorAt, overLimit, rejected, t, type Parsed } from '../../../web';
import { WITHDRAWAL_REASON_LIMIT } from '../../rules/still-words';

export interface WithdrawalValues {
  readonly reason: string;
}

/** The form of a withdrawal: why, in a few words. */
export function parseWithdrawalForm(body: unknown): Parsed<WithdrawalValues> {
  const values = { reason: bodyLines(body, 'reason') };
  if (values.reason === '')
    return rejected(values, [errorAt('reason', t('stills.errors.still_reason_missing'))]);
  if (overLimit(values.reason, WITHDRAWAL_REASON_LIMIT) > 0) {
    return rejected(values, [errorAt('reason', t('stills.errors.still_reason_too_long'))]);
  }
  return accepted(values);
}
