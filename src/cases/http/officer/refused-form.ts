import { DomainError, type FieldError } from '../../../kernel';
import type { FormError, Parsed } from '../../../web';
import { atInput } from './case.form';

/**
 * Runs an action for a form. A refusal that is about what was typed becomes the form's errors, so that the form can
 * be shown again with everything in it; any other goes its way.
 */
export async function takenForm<Value, Values>(
  values: Values,
  work: Promise<Value>,
  errorOf: (refusal: FieldError) => FormError = atInput,
): Promise<Parsed<Value, Values>> {
  try {
    return { ok: true, value: await work };
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.fields.length === 0) throw refusal;
    return { ok: false, values, errors: refusal.fields.map(errorOf) };
  }
}
