import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { atCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import { bodyNumber, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { ApproveStill } from '../../actions/approve-still';
import { OpenStill } from '../../actions/open-still';
import { PreparedTimes } from '../../data/prepared-times';
import { stillPaths } from '../../stills.paths';
import { saidIn, saying } from './said';
import { stillPage } from './still.page';
import { whereItWent } from './where-it-went';

/** One picture, and its approval. */
@ApiExcludeController()
@Controller('office/stills/:ref')
export class StillController {
  constructor(
    private readonly openStill: OpenStill,
    private readonly times: PreparedTimes,
    private readonly approveStill: ApproveStill,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('cases.list')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const { inCase, still, places } = await this.openStill.run(actor, ref, 'page');
    const history = await this.times.of(still.id);
    const more = { said: saidIn(query), ...whereItWent(still, places, actor) };
    return stillPage({ at: atCase(inCase, actor), still, history }, actor, this.clock.now(), more);
  }

  @Post('approval')
  @Officer('stills.approve')
  async approve(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    const { reference } = await this.approveStill.run(actor, {
      ref,
      revision: bodyNumber(body, 'revision') ?? undefined,
    });
    return redirectTo(saying(stillPaths.show(reference), 'approved'));
  }
}
