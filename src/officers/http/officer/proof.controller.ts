import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config, type GuardedRequest } from '../../../platform';
import { bodyText, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AskPasskey } from '../../actions/ask-passkey';
import { ProveAgain } from '../../actions/prove-again';
import { readDevice } from './device-cookie';
import { errandFrom } from './errand';
import { ANSWER_MOST } from './passkeys.controller';
import { PROOF_ANSWER, PROOF_FIELD } from './proof-gate';
import { proofPage } from './proof.page';
import { CODE_MOST } from './second-step.controller';

/** The second factor again, in front of a page that was only to be looked at. */
@Controller('office/proof')
export class ProofController {
  constructor(
    private readonly prove: ProveAgain,
    private readonly passkey: AskPasskey,
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
    const code = bodyText(body, PROOF_FIELD, CODE_MOST);
    const answer = bodyText(body, PROOF_ANSWER, ANSWER_MOST);
    const proved = await this.prove.run(officer, { code, answer, device });
    if (proved.ok) return redirectTo(errand.to);
    const { code: refused, retryAfterSeconds } = proved;
    return proofPage(errand, await this.passkey.of(officer), { refused, retryAfterSeconds });
  }
}
