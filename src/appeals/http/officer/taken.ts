import { DomainError, type FieldError } from '../../../kernel';
import type { FormError, FormErrors } from '../../../web';

/** How an act of a form went, where the form has something to say about it. */
export type Taken<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly stale: boolean; readonly errors: FormErrors };

const STALE = 'appeal_edition_stale';

/**
 * Runs an action for a form. A refusal about what was typed becomes the form's errors, and somebody's faster saving is
 * told apart, so that the form can be shown again with everything in it; any other refusal goes its way.
 */
export async function taken<Value>(
  work: Promise<Value>,
  atInput: (refusal: FieldError) => FormError,
): Promise<Taken<Value>> {
  try {
    return { ok: true, value: await work };
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    if (refusal.code === STALE) return { ok: false, stale: true, errors: [] };
    if (refusal.fields.length === 0) throw refusal;
    return { ok: false, stale: false, errors: refusal.fields.map(atInput) };
  }
}
