import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config, type GuardedRequest } from '../../../platform';
import { bodyText, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { ProveAgain } from '../../actions/prove-again';
import { readDevice } from './device-cookie';
import { errandFrom } from './errand';
import { PROOF_FIELD } from './proof-gate';
import { proofPage } from './proof.page';
import { CODE_MOST } from './second-step.controller';

/** The second factor again, in front of a page that was only to be looked at. */
@Controller('office/proof')
export class ProofController {
  constructor(
    private readonly prove: ProveAgain,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Officer('office.session')
  async create(
    @CurrentActor() officer: OfficerActor,
    @Req() request: GuardedRequest,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const errand = errandFrom(body);
    const device = readDevice(request, this.config.baseUrl.startsWith('https:'));
    const proved = await this.prove.run(officer, { code: bodyText(body, PROOF_FIELD, CODE_MOST), device });
    if (proved.ok) return redirectTo(errand.to);
    const { code, retryAfterSeconds } = proved;
    return proofPage(errand, { refused: code, retryAfterSeconds });
  }
}
