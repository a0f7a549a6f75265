import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ValidationPipe } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DomainError } from '../../kernel';
import type { Config } from '../config';
import { NestLog, type Logger } from '../logging';
import { ApiDescription } from './api-description';
import { endConnectionsOnClose } from './end-connections';
import { refuseUndeclaredRoutes } from './declared-access';
import { logRequests } from './request-log';

/** A form or a JSON document; pictures and files come as streams with limits of their own. */
const BODY_LIMIT_BYTES = 256 * 1024;
const FIELDS_LIMIT = 500;
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_LIMIT_BYTES = 16 * 1024;

/** The largest file a route may stream in unless it sets its own, smaller limit. */
export const FILE_LIMIT_BYTES = 200 * 1024 * 1024;

/**
 * The HTTP application, bounded in every direction and closed by default. Refuses to start when a handler
 * declares no access. Not yet listening.
 */
export async function createApplication(
  module: Type<unknown> | DynamicModule,
  config: Config,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: HEADERS_LIMIT_BYTES },
    genReqId: () => randomUUID(),
    // An id a stranger sends is not ours to repeat in a log.
    requestIdHeader: false,
    logger: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(log),
    abortOnError: false,
    // Fastify reads JSON itself, and @fastify/formbody the forms: two parsers of one type stop the start.
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  endConnectionsOnClose(fastify);
  logRequests(fastify, log);
  await app.register(helmet, securityHeaders(config));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES });
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT_BYTES, files: 20, fields: FIELDS_LIMIT, fieldSize: 64 * 1024, parts: 600 },
  });
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      // Rules name themselves by their constraint; words come from the locale files.
      exceptionFactory: (errors) =>
        new DomainError(
          'body_not_valid',
          'invalid',
          {},
          errors.map(({ property, constraints }) => ({
            field: property,
            code: Object.keys(constraints ?? { invalid: '' })[0] ?? 'invalid',
          })),
        ),
    }),
  );
  refuseUndeclaredRoutes(app.get(ModulesContainer));
  app.get(ApiDescription).of(app);
  return app;
}

/** Strict by default; a widget that must be framed says so on its own route. */
function securityHeaders(config: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // `data:` for the few pixels that lie under a picture until it is there.
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: config.baseUrl.startsWith('https:') && { maxAge: 63_072_000 },
    frameguard: { action: 'deny' as const },
  };
}
