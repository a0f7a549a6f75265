import type { FieldError } from '../../kernel';

/**
 * What a press office needs at hand when social media names somebody, in the order in which it is asked for: what to say,
 * what never to, whom to ring, what to write under a post, a wrong person or a threat, proceedings, a child, the lawyer.
 */
export const NAMING_PARTS = [
  'say',
  'never',
  'threat',
  'ring',
  'post',
  'proceedings',
  'child',
  'lawyer',
] as const;
export type NamingPart = (typeof NAMING_PARTS)[number];

/** The lines of a force, one a row of each part. */
export type NamingLines = Readonly<Record<NamingPart, string>>;

/** More than this nobody reads on a telephone at night. In characters, for each part. */
export const NAMING_LIMIT = 2000;

/**
 * Why lines cannot be kept, at their parts: none may be missing, for whoever looks there at night finds nothing else.
 * DOMAIN, rules 4, 6 and 9; Contempt of Court Act 1981, sections 1 and 2; Children and Young Persons Act 1933, section 49.
 */
export function namingProblems(lines: NamingLines): FieldError[] {
  return NAMING_PARTS.flatMap((field) => {
    const text = lines[field].trim();
    if (text === '') return [{ field, code: 'naming_part_missing' }];
    return [...text].length > NAMING_LIMIT ? [{ field, code: 'naming_part_too_long' }] : [];
  });
}

/** Which parts say something else than before, in their order: all that the log is told of a change. */
export function changedParts(before: NamingLines, after: NamingLines): NamingPart[] {
  return NAMING_PARTS.filter((part) => before[part] !== after[part]);
}

/** Lines as they are kept: each trimmed, without empty ones. */
export function tidied(lines: NamingLines): NamingLines {
  return Object.fromEntries(
    NAMING_PARTS.map((part) => [part, linesOf(lines[part]).join('\n')]),
  ) as NamingLines;
}

/** The lines of one part. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
