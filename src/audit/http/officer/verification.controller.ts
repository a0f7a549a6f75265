import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { VerifyInSteps } from '../../actions/verify-in-steps';
import { verificationPage } from './verification.page';

/** The proof that nothing in the force's log was changed, from the screen: a long log is followed from page to page. */
@Controller('office/audit/verification')
export class VerificationController {
  constructor(
    private readonly verify: VerifyInSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('audit.read')
  async create(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    const now = this.clock.now();
    return verificationPage(await this.verify.begin(actor, now), now);
  }

  /** The page that follows itself. Nothing of the log changes by it; only the auditor's own check goes on. */
  @Get()
  @Officer('audit.read')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return verificationPage(await this.verify.goOn(actor), this.clock.now());
  }
}
