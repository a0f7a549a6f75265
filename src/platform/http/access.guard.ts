import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, may, thePublic, type Actor, type SignedInActor } from '../../kernel';
import { CONFIG, type Config } from '../config';
import { ACCESS, type Access, type GuardedRequest } from './access';
import { causedByThisSite } from './same-origin';
import { readSessionCookie } from './session-cookie';
import { AccessSockets, type Credential } from './sockets';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one door. Nothing is open that did not say so: a handler without a declaration is refused here too, should
 * it ever get past the boot check. A missing permission answers `not_found`, like a thing that is not there.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sockets: AccessSockets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new DomainError('route_without_access', 'not_found');
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    request.actor = await this.admit(access, request);
    return true;
  }

  private async admit(access: Access, request: GuardedRequest): Promise<Actor> {
    if (access.surface === 'public' || access.surface === 'system') return thePublic;
    const actor = await this.signedIn(request);
    if (!actor) throw new DomainError('sign_in_needed', 'unauthenticated');
    const admitted = isAdmitted(access, actor);
    const permission = access.surface === 'officer' ? access.permission : 'newsroom';
    this.sockets.attemptLog?.attempted({
      actor,
      permission,
      route: request.routeOptions.url ?? '',
      allowed: admitted,
    });
    if (!admitted) throw new DomainError('not_found', 'not_found');
    // Known from here on, so that the page which asks them for more can say who is asked.
    request.actor = actor;
    if (access.surface === 'officer' && actor.kind === 'officer')
      await this.sockets.proofGate?.demand(actor, access.permission, request);
    return actor;
  }

  private async signedIn(request: GuardedRequest): Promise<SignedInActor | null> {
    const credential = this.credentialOf(request);
    if (!credential || !this.sockets.authenticator) return null;
    return this.sockets.authenticator.authenticate(credential);
  }

  /** The API reads only a bearer token, the console only its cookie, and the cookie only on our own forms. */
  private credentialOf(request: GuardedRequest): Credential | null {
    if (isApi(request.url)) {
      const [scheme, value] = (request.headers.authorization ?? '').split(' ');
      return scheme?.toLowerCase() === 'bearer' && value ? { kind: 'bearer', value } : null;
    }
    if (!SAFE_METHODS.has(request.method) && !causedByThisSite(request.headers)) return null;
    const value = readSessionCookie(request, this.config.baseUrl.startsWith('https:'));
    return value ? { kind: 'cookie', value } : null;
  }
}

/** True for the machine-readable routes, which answer problems as JSON. */
export function isApi(url: string): boolean {
  return url.startsWith('/api/');
}

function isAdmitted(access: Access, actor: SignedInActor): boolean {
  if (access.surface === 'officer') return actor.kind === 'officer' && may(actor.roles, access.permission);
  return access.surface === 'newsroom' && actor.kind === 'desk';
}
