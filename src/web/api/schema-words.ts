import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>;
export type Schema = NonNullable<Components['schemas']>[string];

/** What a value looks like, in words; `href` leads to the shape it is made of. */
export interface TypeWords {
  readonly text: string;
  readonly href: string | null;
}

const REFERENCE = '#/components/schemas/';

export const anchorOf = (schema: string): string => `shape-${schema}`;

/** `list of TipAnswer`, `text, date-time`, `one of a, b`, with `or null` where it may be. */
export function typeWords(schema: Schema | undefined): TypeWords {
  if (!schema) return plain('anything');
  if ('$ref' in schema) return named(schema.$ref);
  const { nullable, allOf, oneOf, items } = schema;
  const [only] = allOf ?? [];
  if (only) return orNull(typeWords(only), nullable);
  if (oneOf) return orNull(anyOf(oneOf.map(typeWords)), nullable);
  if (items) {
    const { text, href } = typeWords(items);
    return orNull({ text: `list of ${text}`, href }, nullable);
  }
  return orNull(plain(scalar(schema)), nullable);
}

function scalar({ enum: values, type, format }: Exclude<Schema, { $ref: string }>): string {
  if (values) return `one of ${values.map(String).join(', ')}`;
  const word = type === 'string' ? 'text' : String(type ?? 'anything');
  return format ? `${word}, ${format}` : word;
}

function anyOf(words: readonly TypeWords[]): TypeWords {
  return {
    text: words.map(({ text }) => text).join(' or '),
    href: words.find(({ href }) => href)?.href ?? null,
  };
}

function named(reference: string): TypeWords {
  const name = reference.slice(REFERENCE.length);
  return { text: name, href: `#${anchorOf(name)}` };
}

const plain = (text: string): TypeWords => ({ text, href: null });

const orNull = ({ text, href }: TypeWords, nullable: boolean | undefined): TypeWords => ({
  text: nullable ? `${text}, or null` : text,
  href,
});
