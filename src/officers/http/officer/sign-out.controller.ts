import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { clearSessionCookie, CONFIG, CurrentActor, Officer, type Config } from '../../../platform';
import { bodyTicked, redirectTo, type RedirectResult } from '../../../web';
import { SignOut } from '../../actions/sign-out';
import { officerPaths } from '../../officers.paths';

@Controller('office/sign-out')
export class SignOutController {
  constructor(
    private readonly signOut: SignOut,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Officer('office.session')
  async create(
    @CurrentActor() officer: OfficerActor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    const everywhere = bodyTicked(body, 'everywhere');
    await this.signOut.run(officer, { everywhere });
    clearSessionCookie(reply, this.config.baseUrl.startsWith('https:'));
    return redirectTo(officerPaths.signInAfter(everywhere ? 'signed_out_everywhere' : 'signed_out'));
  }
}
