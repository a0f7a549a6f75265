import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { CheckDecisions } from '../../actions/check-decisions';
import { RenewReview } from '../../actions/renew-review';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { reviewError, reviewTyped } from './review.form';
import { reviewPage, type ReviewState } from './review.page';
import { saying } from './said';
import { taken } from './taken';

/** The review of a live edition. Whoever may read it sees the page, and why they cannot let it stand longer. */
@ApiExcludeController()
@Controller('office/appeals/:slug/review')
export class ReviewController {
  constructor(
    private readonly files: AppealFiles,
    private readonly renewReview: RenewReview,
    private readonly decisions: CheckDecisions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug);
  }

  @Post()
  @Officer('appeals.authorise')
  async renew(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const values = reviewTyped(body);
    const renewed = await taken(this.renewReview.run(actor, { slug, ...values }), reviewError);
    if (!renewed.ok) return this.page(actor, slug, { ...renewed, values });
    return redirectTo(saying(appealPaths.office(slug), 'renewed'));
  }

  private async page(actor: OfficerActor, slug: string, state: ReviewState = {}): Promise<ViewResult> {
    const file = await this.files.of(actor, slug);
    const decisions = await this.decisions.of(file.live ? [file.live] : []);
    return reviewPage(file, actor, this.clock.now(), { ...state, decisions });
  }
}
