import type { OpenAPIObject } from '@nestjs/swagger';
import { view, type ViewResult } from '../views';
import { anchorOf, typeWords, type Schema, type TypeWords } from './schema-words';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const REST = 'others';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Field extends TypeWords {
  readonly name: string;
  readonly about: string;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly who: string;
  readonly asks: readonly Field[];
  readonly body: TypeWords | null;
  readonly answers: readonly (TypeWords & { readonly status: string })[];
}

/** The API as a page that needs no script: every call by subject, then every shape. */
export function apiDocsPage({ paths, components, info }: OpenAPIObject): ViewResult {
  const subjects = new Map<string, Call[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const [subject = REST] = operation.tags ?? [];
      subjects.set(subject, [...(subjects.get(subject) ?? []), callOf(method, path, operation)]);
    }
  }
  return view('web/api/docs.njk', {
    title: 'The JSON API',
    about: info.description,
    subjects: [...subjects]
      .map(([name, calls]) => ({ name, id: name.replace(/\W+/g, '-'), calls }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    shapes: Object.entries(components?.schemas ?? {})
      .map(([name, schema]) => ({ name, id: anchorOf(name), fields: fieldsOf(schema) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  });
}

function callOf(method: string, path: string, operation: Operation): Call {
  const { summary = '', parameters = [], requestBody, responses } = operation;
  const permission: unknown = Reflect.get(operation, 'x-permission');
  return {
    method: method.toUpperCase(),
    path,
    summary,
    who: typeof permission === 'string' ? `An officer with ${permission}` : 'Anybody',
    asks: parameters.flatMap((one) =>
      '$ref' in one
        ? []
        : [{ name: one.name, about: one.description ?? '', ...typeWords(one.schema as Schema | undefined) }],
    ),
    body: requestBody && 'content' in requestBody ? shapeOf(requestBody.content as Content) : null,
    answers: Object.entries(responses ?? {})
      .filter(([status]) => status !== 'default')
      .map(([status, answer]) => ({
        status,
        ...(shapeOf((answer && 'content' in answer ? (answer.content as Content) : undefined) ?? {}) ?? {
          text: 'nothing',
          href: null,
        }),
      })),
  };
}

/** What is sent, with its kind where that is not JSON. */
function shapeOf(content: Content): TypeWords | null {
  const [[kind, { schema }] = [null, {}]] = Object.entries(content);
  if (kind === null) return null;
  const { text, href } = typeWords(schema);
  return { text: kind === 'application/json' ? text : `${text}, as ${kind}`, href };
}

function fieldsOf(schema: Schema): Field[] {
  if ('$ref' in schema) return [];
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { text, href } = typeWords(property);
    const about = 'description' in property ? (property.description ?? '') : '';
    return { name, text: required.has(name) ? text : `${text}, optional`, href, about };
  });
}
