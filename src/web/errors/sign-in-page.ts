import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RedirectResult, ViewResult } from '../views';

/** What somebody who is not signed in sees instead of any console page. `officers` plugs in here. */
export interface SignInPage {
  /** `interrupted` is what they asked for: where to go afterwards, and a form of theirs that must not be lost. */
  show(interrupted: FastifyRequest): Promise<ViewResult | RedirectResult>;
}

/** Where the sign-in page plugs into the error filter at start-up. */
@Injectable()
export class ErrorSockets {
  signInPage: SignInPage | null = null;
}
