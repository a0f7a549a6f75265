import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { VerifyAudit } from '../../actions/verify-audit';
import { verificationPage } from './verification.page';

/** The proof that nothing in the force's log was changed, from the screen. */
@Controller('office/audit/verification')
export class VerificationController {
  constructor(
    private readonly verify: VerifyAudit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('audit.read')
  async create(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return verificationPage(await this.verify.ofForce(actor), this.clock.now());
  }
}
