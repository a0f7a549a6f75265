import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  causedByThisSite,
  CONFIG,
  DemoMailbox,
  Public,
  readSessionCookie,
  setSessionCookie,
  type Config,
  type GuardedRequest,
} from '../../platform';
import { bodyText, isLocalPath, redirectTo, type RedirectResult, type ViewResult } from '../../web';
import { TakeRole } from '../actions/take-role';
import { refuseDemo } from '../demo.errors';
import { demoMailPage } from './demo-mail.page';
import { demoPage } from './demo.page';

const HOME = '/office';
const PATH_LIMIT = 200;

/** The first ten minutes, changing role in one press, and the mail that would have been sent. */
@ApiExcludeController()
@Controller('demo')
export class DemoController {
  private readonly secure: boolean;

  constructor(
    private readonly takeRole: TakeRole,
    private readonly mailbox: DemoMailbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
  }

  @Get()
  @Public()
  show(): ViewResult {
    return demoPage();
  }

  @Get('mail')
  @Public()
  mail(): ViewResult {
    return demoMailPage(this.mailbox.all(), this.config);
  }

  @Post('role')
  @Public()
  async role(
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    if (!causedByThisSite(request.headers)) throw refuseDemo('demo_form_from_elsewhere');
    const to = bodyText(body, 'to', PATH_LIMIT);
    const taken = await this.takeRole.run(
      bodyText(body, 'email', PATH_LIMIT),
      readSessionCookie(request, this.secure),
    );
    setSessionCookie(reply, this.secure, taken.token);
    return redirectTo(isLocalPath(to) && to.startsWith(HOME) ? to : HOME);
  }
}
