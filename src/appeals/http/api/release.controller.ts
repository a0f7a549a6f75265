import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { DecideAuthority } from '../../actions/decide-authority';
import { PublishAppeal } from '../../actions/publish-appeal';
import { RenewReview } from '../../actions/renew-review';
import { WithdrawAppeal } from '../../actions/withdraw-appeal';
import { AppealWithdrawalBody, AuthorityBody, ReviewBody, SeenEditionBody } from './acts.dto';
import { EditionAnswer } from './edition-answer';
import { ToldEditions } from './told-editions';

/** An appeal on its way to the public, and back. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug')
export class ReleaseController {
  constructor(
    private readonly editions: ToldEditions,
    private readonly decideAuthority: DecideAuthority,
    private readonly publishAppeal: PublishAppeal,
    private readonly withdrawAppeal: WithdrawAppeal,
    private readonly renewReview: RenewReview,
  ) {}

  @Post('authority')
  @HttpCode(200)
  @Officer('appeals.authorise')
  @ApiOperation({ summary: 'Grant or refuse the authority for a submitted edition that others wrote' })
  @ApiOkResponse({ type: EditionAnswer })
  async decide(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { excludedStills, ...body }: AuthorityBody,
  ): Promise<EditionAnswer> {
    await this.decideAuthority.run(actor, { ...body, slug, excludedStills: excludedStills ?? [] });
    return this.editions.of(actor, slug);
  }

  @Post('publication')
  @HttpCode(200)
  @Officer('appeals.publish')
  @ApiOperation({ summary: 'Show an authorised edition to the public, in the place of the one before' })
  @ApiOkResponse({ type: EditionAnswer })
  async publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.publishAppeal.run(actor, { slug, edition });
    return this.editions.of(actor, slug);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Officer('appeals.withdraw')
  @ApiOperation({ summary: 'Take the appeal and its pictures from the public, alone and at once' })
  @ApiOkResponse({ type: EditionAnswer })
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { reason }: AppealWithdrawalBody,
  ): Promise<EditionAnswer> {
    await this.withdrawAppeal.run(actor, { slug, reason });
    return this.editions.of(actor, slug);
  }

  @Post('review')
  @HttpCode(200)
  @Officer('appeals.authorise')
  @ApiOperation({
    summary: 'Let the live edition, that others wrote, stand beyond its review day, with a reason',
  })
  @ApiOkResponse({ type: EditionAnswer })
  async review(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition, reason, reviewOn }: ReviewBody,
  ): Promise<EditionAnswer> {
    await this.renewReview.run(actor, { slug, edition, reason, reviewOn });
    return this.editions.of(actor, slug);
  }
}
