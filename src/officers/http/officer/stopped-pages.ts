import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GuardedRequest } from '../../../platform';
import {
  ErrorSockets,
  type RedirectResult,
  type SignInPage,
  type Stopped,
  type ViewResult,
} from '../../../web';
import { AskPasskey } from '../../actions/ask-passkey';
import { errandOf } from './errand';
import { stoppedPage } from './proof.page';

/** What the console shows in place of a page to whoever is not signed in, or has not proved enough for it. */
@Injectable()
export class StoppedPages implements SignInPage, OnModuleInit {
  constructor(
    private readonly passkey: AskPasskey,
    private readonly errors: ErrorSockets,
  ) {}

  onModuleInit(): void {
    this.errors.signInPage = this;
  }

  async show(interrupted: GuardedRequest, stopped: Stopped): Promise<ViewResult | RedirectResult> {
    const { actor } = interrupted;
    const ask = async () => (actor?.kind === 'officer' ? this.passkey.of(actor) : null);
    return stoppedPage(await errandOf(interrupted), stopped, ask);
  }
}
