import { DomainError } from '../../../kernel';
import { errorAt, t, type FormErrors } from '../../../web';

/** Why a form comes back although what was typed is fine: it is shown again with everything in it. */
export interface RefusedSend {
  readonly status: number;
  readonly errors: FormErrors;
  readonly headers: Readonly<Record<string, string>>;
}

const STATUS: Readonly<Record<string, number>> = { tips_cannot_be_sealed: 503, tips_too_many: 429 };
const TRY_AGAIN_SECONDS = 60;

/** A refusal that passes, for the page; any other failure goes its way. */
export function refusedSend(refusal: unknown, language: string, input = 'text'): RefusedSend {
  const status = refusal instanceof DomainError ? STATUS[refusal.code] : undefined;
  if (!(refusal instanceof DomainError) || status === undefined) throw refusal;
  const seconds = refusal.params.retryAfterSeconds ?? TRY_AGAIN_SECONDS;
  return {
    status,
    errors: [errorAt(input, t(`tips.errors.${refusal.code}`, {}, language))],
    headers: { 'retry-after': String(seconds) },
  };
}
