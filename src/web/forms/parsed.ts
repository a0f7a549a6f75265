/** One line of an error summary: what to do, and where. */
export interface FormError {
  readonly text: string;
  /** `#` and the id of the input it is about: its own id, or that of the first radio of a group. */
  readonly href: string;
}

export type FormErrors = readonly FormError[];

/**
 * What a form said. A refusal keeps everything that was typed, so that the page can be shown again with 422 and
 * nothing lost.
 */
export type Parsed<Value, Values = Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly values: Values; readonly errors: FormErrors };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function rejected<Values>(
  values: Values,
  errors: FormErrors,
): { readonly ok: false; readonly values: Values; readonly errors: FormErrors } {
  return { ok: false, values, errors };
}

/** An error at the input with this id. */
export function errorAt(id: string, text: string): FormError {
  return { text, href: `#${id}` };
}

/** The message for one input in the shape its macro wants, or undefined. */
export function errorFor(errors: FormErrors, id: string): { text: string } | undefined {
  const found = errors.find(({ href }) => href === `#${id}`);
  return found && { text: found.text };
}

/** Messages by input id, for templates: `errorMessage: errors.byId.name`. */
export interface ErrorSummary {
  readonly list: FormErrors;
  readonly byId: Readonly<Record<string, { text: string }>>;
}

/** The errors of a form as its page wants them: in order for the summary, and by input. The first of an input wins. */
export function errorSummary(errors: FormErrors): ErrorSummary {
  const byId: Record<string, { text: string }> = {};
  for (const { text, href } of errors) byId[href.slice(1)] ??= { text };
  return { list: errors, byId };
}
