import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { Pages } from './pages';
import { readerOf } from './reader';
import { RedirectResult, ViewResult } from './results';

/** A page may hold what must not outlive its reader: it is stored nowhere unless it says so itself. */
const DEFAULT_HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** Renders what page handlers return; whatever is neither a view nor a redirect passes untouched. */
@Injectable()
export class ViewInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(concatMap((result: unknown) => this.answer(result, request, reply)));
  }

  private async answer(result: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (result instanceof RedirectResult) {
      void reply.code(303).headers({ location: result.url, 'cache-control': 'no-store' });
      return '';
    }
    if (!(result instanceof ViewResult)) return result;
    const html = await this.pages.render(result, readerOf(request, result.options));
    // A form shown again is a POST that made nothing: without a status of its own it is a plain page.
    void reply.code(result.options.status ?? 200).headers({ ...DEFAULT_HEADERS, ...result.options.headers });
    return html;
  }
}
