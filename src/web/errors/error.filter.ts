import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel';
import { AccessSockets, CONFIG, LOGGER, readSessionCookie, type Config, type Logger } from '../../platform';
import { Pages, pathOf, readerOf, RedirectResult, type ViewResult } from '../views';
import { errorPage, isOffice } from './error-page';
import { problemOf, type Problem } from './problem';
import { problemDocument, wantsDocument } from './problem-document';
import { ErrorSockets } from './sign-in-page';

type Request = FastifyRequest & { actor?: Actor };

/**
 * The one place where something that went wrong becomes an answer. It logs once, shows a reference, and repeats
 * nothing that anybody typed: neither the address asked for nor the words of a framework's exception.
 */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    private readonly sockets: ErrorSockets,
    private readonly access: AccessSockets,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    this.logOnce(problem, error, request);
    // A stream that broke after its first byte can only be cut off: the connection tells.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    await this.answer(problem, request, reply);
  }

  private async answer(problem: Problem, request: Request, reply: FastifyReply): Promise<void> {
    const path = pathOf(request.url);
    void reply.header('cache-control', 'no-store').headers(problem.headers);
    if (wantsDocument(path, request.headers.accept)) {
      if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
      await reply
        .code(problem.status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problemDocument(problem, request.id)));
      return;
    }
    const page = await this.pageFor(problem, request, path);
    if (page instanceof RedirectResult) {
      await reply.code(303).header('location', page.url).send('');
      return;
    }
    const html = await this.pages.render(page, readerOf(request, page.options));
    await reply
      .code(page.options.status ?? problem.status)
      .type('text/html; charset=utf-8')
      .headers({ ...page.options.headers })
      .send(html);
  }

  /**
   * A stranger gets the sign-in page from the console for everything that is not there as for everything that
   * is: otherwise the two could be told apart.
   */
  private async pageFor(
    problem: Problem,
    request: Request,
    path: string,
  ): Promise<ViewResult | RedirectResult> {
    if (isOffice(path) && problem.status === 404 && !request.actor) {
      request.actor = (await this.signedIn(request)) ?? undefined;
      if (!request.actor)
        return this.signIn(request, path, { ...problem, status: 401, code: 'sign_in_needed' });
    }
    if (problem.status === 401) return this.signIn(request, path, problem);
    return errorPage(problem, request.id, path, readerOf(request).language);
  }

  private async signIn(
    request: Request,
    path: string,
    problem: Problem,
  ): Promise<ViewResult | RedirectResult> {
    const page = await this.sockets.signInPage?.show(request, problem);
    return page ?? errorPage(problem, request.id, path, readerOf(request).language);
  }

  /** The guard has not seen a request for a route that does not exist. */
  private async signedIn(request: Request): Promise<Actor | null> {
    const value = readSessionCookie(request, this.config.baseUrl.startsWith('https:'));
    if (value === null || !this.access.authenticator) return null;
    return this.access.authenticator.authenticate({ kind: 'cookie', value });
  }

  private logOnce(problem: Problem, error: unknown, request: Request): void {
    const line = { id: request.id, code: problem.code, status: problem.status };
    if (!problem.unexpected) return this.log.info(line, 'refused');
    const { name, stack } =
      error instanceof Error ? error : new Error('something that is no Error was thrown');
    this.log.error({ ...line, error: name, stack: withoutMessage(stack) }, 'unexpected error');
  }
}

/** Where it happened, without the message: a message can quote a value that somebody typed. */
function withoutMessage(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
