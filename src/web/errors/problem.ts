import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind, type FieldError } from '../../kernel';
import { isUnstorable } from '../../platform';
import type { Params } from '../i18n';

/** What is told about something that went wrong, before it becomes a page or a document. */
export interface Problem {
  readonly status: number;
  /** Code of a catalogue; its sentence stands in a locale file. */
  readonly code: string;
  readonly params: Params;
  readonly fields: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  /** Ours to repair: logged as an error with its stack, told as nothing but a reference. */
  readonly unexpected: boolean;
}

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  not_found: 404,
  refused: 403,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
};

/** Seconds to wait when a refusal that passes says none itself. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, number>> = { 429: 60, 503: 30 };

/** What the framework refuses on its own, before any action of ours is asked. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'request_not_readable',
  401: 'sign_in_needed',
  403: 'not_allowed',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_took_too_long',
  413: 'too_large',
  414: 'address_too_long',
  415: 'media_type_not_supported',
  422: 'body_not_valid',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** Sorts anything thrown into what may be told about it. What was typed is in none of it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return ofDomain(error);
  if (isUnstorable(error)) return plain(400, CODE_OF_STATUS[400]);
  const status = error instanceof HttpException ? error.getStatus() : refusedBeforeRouting(error);
  // The words of a framework's exception can quote what was sent: only its status is used.
  if (status === null || status >= 500) return unexpected(status === 503 ? 503 : 500);
  return plain(status, CODE_OF_STATUS[status] ?? 'request_not_readable');
}

function ofDomain({ code, kind, params, fields }: DomainError): Problem {
  const { retryAfterSeconds } = params;
  const asked = typeof retryAfterSeconds === 'number' ? Math.ceil(retryAfterSeconds) : undefined;
  return { ...plain(STATUS[kind], code, asked), params, fields };
}

/** Fastify's own errors (body limits, malformed bodies, media types) carry a status and a code of theirs. */
function refusedBeforeRouting(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return null;
  const { statusCode, code } = error;
  const fromFastify = typeof code === 'string' && code.startsWith('FST_');
  return fromFastify && typeof statusCode === 'number' ? statusCode : null;
}

function plain(status: number, code: string, retryAfter = RETRY_AFTER_SECONDS[status]): Problem {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status, code, params: {}, fields: [], headers, unexpected: false };
}

function unexpected(status: 500 | 503): Problem {
  const code = status === 503 ? 'unavailable' : 'unexpected';
  return { ...plain(status, code), unexpected: true };
}
