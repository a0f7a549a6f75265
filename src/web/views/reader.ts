import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel';
import { FIRST_LANGUAGE, offeredLanguages } from '../i18n';
import type { Reader } from './pages';
import type { ViewOptions } from './results';

/** Whom this request's page is for. The language is asked for in the address and kept nowhere else. */
export function readerOf(
  request: FastifyRequest & { actor?: Actor },
  { language, forceId }: Pick<ViewOptions, 'language' | 'forceId'> = {},
): Reader {
  const { actor } = request;
  return {
    actor: actor?.kind === 'officer' || actor?.kind === 'desk' ? actor : null,
    path: pathOf(request.url),
    language: language ?? askedLanguage(request.query),
    host: request.host,
    forceId,
  };
}

/** The address without its query, which may hold what somebody searched for. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}

function askedLanguage(query: unknown): string {
  const asked: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'lang') : undefined;
  return offeredLanguages().find((code) => code === asked) ?? FIRST_LANGUAGE;
}
