import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, projectRoot, type Config } from '../platform';
import { ErrorFilter, ErrorSockets } from './errors';
import { readLocaleFiles } from './i18n/locale-files';
import { setWords, Words } from './i18n';
import { ASSETS_DIRECTORY, ASSETS_PREFIX, LayoutSockets, Pages, ViewInterceptor } from './views';

/** The look of everything: pages out of views, one answer to every error, and what browsers fetch with them. */
@Global()
@Module({
  providers: [
    LayoutSockets,
    ErrorSockets,
    Pages,
    { provide: APP_INTERCEPTOR, useClass: ViewInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [LayoutSockets, ErrorSockets, Pages],
})
export class WebModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) config: Config,
  ) {
    const messages = readLocaleFiles(path.join(projectRoot, 'src'));
    setWords(new Words(messages, config.production ? 'show_key' : 'throw'));
  }

  /** A hashed name never changes its bytes, so a browser may keep them for ever. Compressed once, by the build. */
  async onModuleInit(): Promise<void> {
    const fastify: FastifyInstance | undefined = this.host.httpAdapter?.getInstance();
    if (!fastify) return;
    await fastify.register(fastifyStatic, {
      root: ASSETS_DIRECTORY,
      prefix: ASSETS_PREFIX,
      immutable: true,
      maxAge: '1y',
      preCompressed: true,
      decorateReply: false,
      wildcard: false,
      index: false,
    });
  }
}
