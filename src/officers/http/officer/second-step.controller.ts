import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, Public, setSessionCookie, type Config, type GuardedRequest } from '../../../platform';
import { bodyText, errorAt, t, type RedirectResult, type ViewResult } from '../../../web';
import { AskPasskey } from '../../actions/ask-passkey';
import { SignInSecondStep } from '../../actions/sign-in-second-step';
import { newDevice, readDevice, setDevice } from './device-cookie';
import { errandFrom } from './errand';
import { refuseFromElsewhere } from './from-elsewhere';
import { clearHalf, readHalf } from './half-cookie';
import { ANSWER_MOST } from './passkeys.controller';
import { secondStepPageAgain, secondStepPageEmpty } from './second-step.page';
import { afterSignIn, signInPageAgain } from './sign-in.page';

/** Six digits or a recovery code, with spaces somebody typed between. */
export const CODE_MOST = 40;

@Controller('office/sign-in/code')
export class SecondStepController {
  private readonly secure: boolean;

  constructor(
    private readonly step: SignInSecondStep,
    private readonly passkey: AskPasskey,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
  }

  @Post()
  @Public()
  async create(
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    refuseFromElsewhere(request.headers);
    const [errand, code] = [errandFrom(body), bodyText(body, 'code', CODE_MOST)];
    const answer = bodyText(body, 'answer', ANSWER_MOST);
    const half = readHalf(request, this.secure) ?? '';
    if (code === '' && answer === '')
      return secondStepPageEmpty({ errand, passkey: await this.passkey.ofHalf(half) });
    const device = readDevice(request, this.secure) ?? newDevice();
    const signedIn = await this.step.run(half, { code, answer, device });
    if (!signedIn.ok && signedIn.code === 'sign_in_step_over') {
      clearHalf(reply, this.secure);
      return signInPageAgain({ email: '', errand }, [
        errorAt('email', t('officers.errors.sign_in_step_over')),
      ]);
    }
    if (!signedIn.ok)
      return secondStepPageAgain({ errand, passkey: await this.passkey.ofHalf(half) }, signedIn);
    clearHalf(reply, this.secure);
    setSessionCookie(reply, this.secure, signedIn.token);
    setDevice(reply, this.secure, device);
    // The page that follows is already theirs.
    request.actor = signedIn.actor;
    return afterSignIn(errand, signedIn.actor);
  }
}
