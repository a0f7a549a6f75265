import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CONFIG,
  Public,
  readSessionCookie,
  setSessionCookie,
  type Config,
  type GuardedRequest,
} from '../../../platform';
import { bodyChoice, type RedirectResult, type ViewResult } from '../../../web';
import { AskPasskey } from '../../actions/ask-passkey';
import { SignIn } from '../../actions/sign-in';
import { setHalf } from './half-cookie';
import { newDevice, readDevice, setDevice } from './device-cookie';
import { refuseFromElsewhere } from './from-elsewhere';
import { parseSignInForm } from './sign-in.form';
import { secondStepPage } from './second-step.page';
import { afterSignIn, refusedPage, signInPage, signInPageAgain } from './sign-in.page';

@Controller('office/sign-in')
export class SignInController {
  private readonly secure: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly passkey: AskPasskey,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
  }

  @Get()
  @Public()
  form(@Query() query: unknown): ViewResult {
    return signInPage(bodyChoice(query, 'said', ['enrolled', 'signed_out', 'signed_out_everywhere']));
  }

  @Post()
  @Public()
  async create(
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    refuseFromElsewhere(request.headers);
    const form = parseSignInForm(body);
    if (!form.ok) return signInPageAgain(form.values, form.errors);
    const { email, password, errand } = form.value;
    const device = readDevice(request, this.secure) ?? newDevice();
    const replaces = readSessionCookie(request, this.secure);
    const signedIn = await this.signIn.run({ email, password, device, replaces });
    if (!signedIn.ok && signedIn.code === 'second_factor_needed') {
      setHalf(reply, this.secure, signedIn.half);
      return secondStepPage(errand, await this.passkey.ofHalf(signedIn.half));
    }
    if (!signedIn.ok) return refusedPage({ email, errand }, signedIn);
    setSessionCookie(reply, this.secure, signedIn.token);
    setDevice(reply, this.secure, device);
    // The page that follows is already theirs.
    request.actor = signedIn.actor;
    return afterSignIn(errand, signedIn.actor);
  }
}
