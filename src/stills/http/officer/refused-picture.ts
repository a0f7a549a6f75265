import { DomainError, type DomainErrorKind } from '../../../kernel';
import { errorAt, t, type FormErrors } from '../../../web';

/** A form whose picture could not be used, with the status that says why to a program. */
export interface RefusedPicture {
  readonly errors: FormErrors;
  readonly status: number;
}

const STATUS: Partial<Record<DomainErrorKind, number>> = {
  too_large: 413,
  unsupported: 415,
  unavailable: 503,
};

export const statusOf = (refusal: DomainError | null): number => (refusal && STATUS[refusal.kind]) ?? 422;

/**
 * Does the work of a form. A refusal that is about one of its fields comes back as that form's errors, so that it can
 * be shown again with everything in it; any other failure goes its way.
 */
export async function orRefused<T>(work: Promise<T>): Promise<T | RefusedPicture> {
  try {
    return await work;
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.fields.length === 0) throw refusal;
    const errors = refusal.fields.map(({ field, code }) => errorAt(field, t(`stills.errors.${code}`)));
    return { errors, status: statusOf(refusal) };
  }
}

export function isRefused(result: object): result is RefusedPicture {
  return 'errors' in result && 'status' in result;
}
