import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomToken } from '../../../vault';
import { DEVICE_LIFE_MS } from '../../rules/sign-in-pace';

const MARK = /^[\w-]{43}$/;

const cookieName = (secure: boolean): string => (secure ? '__Host-office-device' : 'office-device');

export const newDevice = (): string => randomToken();

/** The mark of a browser an officer has signed in with. It opens nothing: it only says "not a stranger". */
export function readDevice(request: FastifyRequest, secure: boolean): string | null {
  const mark = request.cookies[cookieName(secure)];
  return mark !== undefined && MARK.test(mark) ? mark : null;
}

export function setDevice(reply: FastifyReply, secure: boolean, mark: string): void {
  const name = cookieName(secure);
  void reply.setCookie(name, mark, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: DEVICE_LIFE_MS / 1000,
  });
}
