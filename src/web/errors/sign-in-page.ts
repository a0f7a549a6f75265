import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Params } from '../i18n';
import type { RedirectResult, ViewResult } from '../views';

/** What stopped somebody: a code of a closed list, with facts of ours. */
export interface Stopped {
  readonly code: string;
  readonly params: Params;
}

/** What somebody who is not signed in, or has not proved enough, sees instead of any console page. `officers` plugs in here. */
export interface SignInPage {
  /** `interrupted` is what they asked for: where to go afterwards, and a form of theirs that must not be lost. */
  show(interrupted: FastifyRequest, stopped: Stopped): Promise<ViewResult | RedirectResult>;
}

/** Where the sign-in page plugs into the error filter at start-up. */
@Injectable()
export class ErrorSockets {
  signInPage: SignInPage | null = null;
}
