import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Permission } from '../../kernel';

/** Who a handler is for. Exactly one a handler: a handler without a declaration stops the boot. */
export type Access =
  | { readonly surface: 'public' }
  | { readonly surface: 'officer'; readonly permission: Permission }
  | { readonly surface: 'newsroom' }
  | { readonly surface: 'system' };

export const ACCESS = 'incident-room:access';

const declare = (access: Access) => SetMetadata(ACCESS, access);

/** Anybody, without an account, a cookie or a script. */
export const Public = () => declare({ surface: 'public' });

/** A signed-in officer whose roles hold `permission`. Whether the thing is theirs is asked again inside. */
export const Officer = (permission: Permission) => declare({ surface: 'officer', permission });

/** A signed-in desk of a newsroom. */
export const Newsroom = () => declare({ surface: 'newsroom' });

/** Machines that watch this process: health, readiness. */
export const System = () => declare({ surface: 'system' });

/** A request after the guard has seen it. */
export type GuardedRequest = FastifyRequest & { actor?: Actor };

/** The person this request was let in as; on public routes, `thePublic`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<GuardedRequest>().actor;
});
