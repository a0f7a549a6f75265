import { DomainError } from '../../../kernel';
import type { FormErrors } from '../../../web';
import { furtherError } from './further.form';

/** Runs an action for a form: what it refuses about its fields becomes the form's errors; any other refusal goes its way. */
export async function refusedAt(work: Promise<unknown>): Promise<FormErrors> {
  try {
    await work;
    return [];
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.fields.length === 0) throw refusal;
    return refusal.fields.map(furtherError);
  }
}
