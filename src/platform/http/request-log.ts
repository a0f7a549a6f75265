import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging';
import type { GuardedRequest } from './access';

/**
 * One line a request: id, pattern of the route (never the address that was asked for), method, status, time,
 * and on the console which officer. No address, query string, body or user agent; on tip routes the moment is
 * rounded to the hour (TIP-PROTOCOL section 5), so a line cannot be matched with a tip.
 */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { actor } = request as GuardedRequest;
    const route = request.routeOptions.url ?? 'none';
    const line = {
      id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      officer: actor?.kind === 'officer' || actor?.kind === 'desk' ? actor.id : undefined,
    };
    if (isTipRoute(route))
      log.info({ time: `${new Date().toISOString().slice(0, 13)}:00Z`, ...line }, 'request');
    else log.info({ ...line, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    done();
  });
}

/** Routes by which the public hands something over or comes back. */
export function isTipRoute(route: string): boolean {
  return /^\/(api\/v1\/)?(appeals\/:slug\/(tips?|that-is-me)|tips|receipts|dialogue)(\/|$)/.test(route);
}
