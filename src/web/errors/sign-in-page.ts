import { Injectable } from '@nestjs/common';
import type { RedirectResult, ViewResult } from '../views';

/** What somebody who is not signed in sees instead of any console page. `officers` plugs in here. */
export interface SignInPage {
  /** `path` is where they were going, without its query; empty after a form was sent, which cannot be repeated. */
  show(path: string): ViewResult | RedirectResult;
}

/** Where the sign-in page plugs into the error filter at start-up. */
@Injectable()
export class ErrorSockets {
  signInPage: SignInPage | null = null;
}
