/** The longest case reference a force may use. */
export const REFERENCE_LIMIT = 30;

/** The intake case has no number of the crime system; nothing typed can become this, because it has no digit. */
export const INTAKE_REFERENCE = 'INTAKE';

/** A case's reference as people write it, and as it stands in an address. */
export interface CaseReference {
  /** `NM/4471/25` */
  readonly reference: string;
  /** `NM-4471-25`: what two spellings of one reference have in common, so it is what must be unique. */
  readonly ref: string;
}

/**
 * Reads the force's own reference of a case, however it was spaced or cased; null when it cannot be one. A digit is
 * demanded, so that a word (`new`, `intake`) never becomes a reference and with it an address.
 */
export function caseReference(typed: string): CaseReference | null {
  const reference = typed
    .trim()
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/\s+/g, '/');
  const wellFormed = /^[A-Z0-9]+(?:[/.-][A-Z0-9]+)*$/.test(reference) && /\d/.test(reference);
  if (!wellFormed || reference.length < 3 || reference.length > REFERENCE_LIMIT) return null;
  return { reference, ref: reference.replace(/[/.]/g, '-') };
}
