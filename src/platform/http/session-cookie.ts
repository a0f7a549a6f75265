import type { FastifyReply, FastifyRequest } from 'fastify';

/** The console's cookie carries the session key and nothing else (TIP-PROTOCOL section 8). */
function cookieName(secure: boolean): string {
  return secure ? '__Host-office' : 'office';
}

/** The value the browser brought, or null. */
export function readSessionCookie(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[cookieName(secure)] ?? null;
}

/** Gives the browser its session until it is closed. The server decides when the session ends. */
export function setSessionCookie(reply: FastifyReply, secure: boolean, value: string): void {
  void reply.setCookie(cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
