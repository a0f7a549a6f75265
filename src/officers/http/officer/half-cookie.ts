import type { FastifyReply, FastifyRequest } from 'fastify';
import { HALF_MS } from '../../rules/session-lifetime';

const cookieName = (secure: boolean): string => (secure ? '__Host-office-half' : 'office-half');

/** What stands between the two steps of signing in: it opens nothing until the second is taken. */
export function readHalf(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[cookieName(secure)] ?? null;
}

export function setHalf(reply: FastifyReply, secure: boolean, half: string): void {
  const how = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: HALF_MS / 1000 } as const;
  void reply.setCookie(cookieName(secure), half, how);
}

export function clearHalf(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'strict', secure });
}
