import { DomainError } from '../../../kernel';
import { errorAt, t, type FormErrors } from '../../../web';

/**
 * Does what a form asks. A refusal that the officer can do something about on this very page becomes an error at the
 * input, with everything typed still in it; whatever else is refused goes its way.
 */
export async function refusedAt(id: string, work: Promise<unknown>): Promise<FormErrors | null> {
  try {
    await work;
    return null;
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || !['conflict', 'refused', 'invalid'].includes(refusal.kind))
      throw refusal;
    // Without the case's key there is no page to put it on.
    if (refusal.code === 'case_key_not_held') throw refusal;
    const code = refusal.fields[0]?.code ?? refusal.code;
    return [errorAt(id, t(`tips.errors.${code}`))];
  }
}
