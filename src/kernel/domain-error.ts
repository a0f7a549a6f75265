/**
 * What went wrong, in the terms of the domain. One filter (`web/errors`) turns a kind into a status and a page
 * or a problem document; nothing below it knows HTTP.
 */
export type DomainErrorKind =
  | 'invalid' // what was sent cannot be accepted as it stands
  | 'unauthenticated' // nobody is signed in
  | 'not_found' // not there, or not yours: the two are never told apart
  | 'refused' // understood, and a rule says no
  | 'conflict' // somebody else changed it first
  | 'gone' // it was public and has been withdrawn
  | 'too_large' // more bytes than we take
  | 'unsupported' // a file of a kind we do not take
  | 'too_many'
  | 'unavailable';

/** One refused field, in words that come from the locale file under `code`. Never holds what was typed. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/**
 * A refusal with a code out of the feature's closed catalogue (`*.errors.ts`). `params` holds only facts of ours
 * (a number, a state name, a reference), never anything a person typed.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** A feature's closed list of refusals: `const refuse = catalogue({ appeal_has_blockers: 'refused', … })`. */
export function catalogue<const C extends Record<string, DomainErrorKind>>(codes: C) {
  const refuse = (
    code: keyof C & string,
    params: Record<string, string | number> = {},
    fields: readonly FieldError[] = [],
  ) => new DomainError(code, codes[code], params, fields);
  refuse.codes = codes;
  return refuse;
}
