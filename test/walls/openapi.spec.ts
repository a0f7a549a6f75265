import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv from 'ajv';
import { declaredRoutes, projectRoot } from '../../src/platform';
import { openTestApp, testApp } from '../support/app';

/** The schema that the OpenAPI Initiative gives out for 3.0 (Apache-2.0), word for word. */
const PUBLISHED = path.join(projectRoot, 'test/vectors/openapi-3.0.schema.json');

/** It is written in draft 4 of JSON Schema; two words of it are said differently in the draft our validator reads. */
function validator(): (document: unknown) => unknown[] {
  const today = readFileSync(PUBLISHED, 'utf8')
    .replace('"id":', '"$id":')
    .replace('"http://json-schema.org/draft-04/schema#"', '"http://json-schema.org/draft-07/schema#"')
    .replace(/"minimum": 0,\s*"exclusiveMinimum": true/, '"exclusiveMinimum": 0');
  const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    JSON.parse(today),
  );
  return (document) => (check(document) ? [] : (check.errors ?? []));
}

describe('the description of the API', () => {
  const house = testApp();
  let document: OpenAPIObject;
  beforeAll(async () => {
    const answer = await house.request().get('/api/openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body as OpenAPIObject;
  });

  const described = () =>
    Object.entries(document.paths).flatMap(([route, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${route}`),
    );
  const served = () =>
    declaredRoutes(house.get(ModulesContainer)).filter(({ path: route }) => route.startsWith('/api/v1/'));
  const named = ({ method, path: route }: { method: string; path: string }) =>
    `${method} ${route.replace(/:(\w+)/g, '{$1}')}`;

  it('is a valid OpenAPI 3 document', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
    expect(validator()(document)).toEqual([]);
  });

  it('would not be with a slip in it', () => {
    expect(validator()({ ...document, paths: { 'api/v1/cases': {} } })).not.toEqual([]);
    expect(validator()({ ...document, info: {} })).not.toEqual([]);
  });

  it('names every route that is served, and no other', () => {
    expect(served().length).toBeGreaterThan(20);
    expect(described().sort()).toEqual(served().map(named).sort());
  });

  it('says in a sentence what each does, what each wants in its address, and who may', () => {
    const operations = Object.entries(document.paths).flatMap(([route, item]) =>
      Object.values(item as Record<string, NonNullable<(typeof item)['get']>>).map((operation) => ({
        route,
        ...operation,
      })),
    );
    expect(operations.filter(({ summary }) => !summary).map(({ route }) => route)).toEqual([]);
    for (const { route, parameters = [], security } of operations) {
      const wanted = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = parameters.flatMap((one) => ('in' in one && one.in === 'path' ? [one.name] : []));
      expect({ route, told: told.sort() }).toEqual({ route, told: wanted.sort() });
      expect(security).toBeDefined();
    }
    const guarded = served().filter(({ access }) => access?.surface === 'officer').length;
    expect(operations.filter(({ security }) => security?.length === 1)).toHaveLength(guarded);
  });

  it('describes problems once, for every operation', () => {
    const text = JSON.stringify(document.paths);
    expect(text.match(/"default":\{"\$ref":"#\/components\/responses\/Problem"\}/g)).toHaveLength(
      described().length,
    );
    expect(text).not.toContain('problem+json');
  });

  it('points at nothing that is not there', () => {
    const known = new Set([
      ...Object.keys(document.components?.schemas ?? {}).map((name) => `schemas/${name}`),
      ...Object.keys(document.components?.responses ?? {}).map((name) => `responses/${name}`),
    ]);
    const pointed = [...JSON.stringify(document).matchAll(/"#\/components\/([\w/]+)"/g)].map(([, to]) => to);
    expect(pointed.filter((to) => !known.has(to ?? ''))).toEqual([]);
  });

  it('tells of a process only what that process serves', async () => {
    const publicOnly = await openTestApp({ beside: house, env: { SURFACES: 'public' } });
    try {
      const { body } = await publicOnly.request().get('/api/openapi.json');
      expect(Object.keys((body as OpenAPIObject).paths)).not.toContain('/api/v1/sessions');
    } finally {
      await publicOnly.close();
    }
  });
});
