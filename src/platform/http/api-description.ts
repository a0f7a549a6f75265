import { Injectable, type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Access } from './access';
import { declaredRoutes } from './declared-access';

/** Everything below it is described; console, public pages and machines' routes are not. */
export const API_PREFIX = '/api/v1/';

const BEARER = 'bearer';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const SCHEMA = '#/components/schemas/';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const text = (description: string) => ({ type: 'string', description });

/** RFC 9457, as `web/errors` answers everywhere. Described once: every operation points here. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors', 'reference'],
  properties: {
    type: text('Always `about:blank`: `code` says which problem it is.'),
    title: text('The words of the status.'),
    status: { type: 'integer' },
    code: text('One of a closed list; stays the same when the sentence changes.'),
    detail: text('A sentence for people. Repeats nothing that was sent.'),
    errors: {
      type: 'array',
      description: 'The fields that were refused.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    reference: text('Quote it to us: the log is searched for it.'),
  },
};

/** What this process answers under `/api/v1`, as an OpenAPI document made of the very routes it serves. */
@Injectable()
export class ApiDescription {
  private application: INestApplication | null = null;
  private made: OpenAPIObject | null = null;

  constructor(private readonly modules: ModulesContainer) {}

  /** The routes are read off the application itself, which knows this only once it is made. */
  of(application: INestApplication): void {
    this.application = application;
  }

  /** Made when it is first asked for: a start is not the moment to read every class of the house. */
  document(): OpenAPIObject {
    if (!this.application) throw new Error('The description is given its application by createApplication');
    this.made ??= this.describe(this.application);
    return this.made;
  }

  private describe(application: INestApplication): OpenAPIObject {
    const outline = new DocumentBuilder()
      .setTitle('Incident Room')
      .setVersion('1')
      .setDescription(
        'Everything the console does. Every refusal is a problem document (RFC 9457). What is not yours answers 404, like what is not there. Times are RFC 3339 with offset.',
      )
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Of `POST /api/v1/sessions`.' }, BEARER)
      .build();
    const scanned = SwaggerModule.createDocument(application, outline, { autoTagControllers: false });
    const access = this.accessOfOperations();
    const paths = Object.entries(scanned.paths)
      .filter(([path]) => path.startsWith(API_PREFIX))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [path, item] of paths) {
      for (const method of METHODS) {
        const operation = item[method];
        if (operation) complete(operation, access.get(`${method} ${path}`));
      }
    }
    return { ...scanned, paths: Object.fromEntries(paths), components: componentsOf(scanned) };
  }

  /** `get /api/v1/cases/{ref}` → who may. */
  private accessOfOperations(): Map<string, Access> {
    return new Map(
      declaredRoutes(this.modules).flatMap(({ method, path, access }) =>
        access ? [[`${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`, access] as const] : [],
      ),
    );
  }
}

/** Who may, out of the declaration that the guard obeys; and that anything can be refused. */
function complete(operation: Operation, access: Access | undefined): void {
  const forOfficers = access?.surface === 'officer';
  operation.security = forOfficers ? [{ [BEARER]: [] }] : [];
  if (forOfficers) Object.assign(operation, { 'x-permission': access.permission });
  operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
}

function componentsOf({ components }: OpenAPIObject): OpenAPIObject['components'] {
  return {
    ...components,
    schemas: { ...components?.schemas, Problem: PROBLEM },
    responses: {
      Problem: {
        description: 'It was refused, or it failed.',
        content: { 'application/problem+json': { schema: { $ref: `${SCHEMA}Problem` } } },
      },
    },
  };
}
