import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ApproveStill } from '../../actions/approve-still';
import { PrepareStill } from '../../actions/prepare-still';
import { WithdrawStill } from '../../actions/withdraw-still';
import { StillsOfTeam } from '../../data/stills-of-team';
import { stillAnswer, StillAnswer } from './still-answer';
import { preparationAsked } from './preparation-asked';
import { PreparationBody } from './preparation.dto';
import { ApprovalBody, WithdrawalBody } from './still.dto';

/** One still. */
@ApiTags('stills')
@Controller('api/v1/stills/:ref')
export class StillsController {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly prepareStill: PrepareStill,
    private readonly approveStill: ApproveStill,
    private readonly withdrawStill: WithdrawStill,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'One still, with what stands in the way of approving it' })
  @ApiOkResponse({ type: StillAnswer })
  async show(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<StillAnswer> {
    return stillAnswer(await this.ofTeam.still(actor, ref), this.clock.now());
  }

  @Put('preparation')
  @Officer('stills.prepare')
  @ApiOperation({
    summary: 'Crop, turn, tone, cover, mark faces, give it words; what was approved must be approved again',
    description: 'What is left out stays as it is. Boxes are in whole pixels of the turned upright picture.',
  })
  @ApiOkResponse({ type: StillAnswer })
  async prepare(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: PreparationBody,
  ): Promise<StillAnswer> {
    const still = await this.ofTeam.still(actor, ref);
    await this.prepareStill.run(actor, preparationAsked(still, body));
    return stillAnswer(await this.ofTeam.still(actor, ref), this.clock.now());
  }

  @Post('approval')
  @HttpCode(200)
  @Officer('stills.approve')
  @ApiOperation({ summary: 'Approve it as it is prepared now' })
  @ApiOkResponse({ type: StillAnswer })
  async approve(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: ApprovalBody,
  ): Promise<StillAnswer> {
    await this.approveStill.run(actor, { ref, ...body });
    return stillAnswer(await this.ofTeam.still(actor, ref), this.clock.now());
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Officer('stills.withdraw')
  @ApiOperation({ summary: 'Take it from the public, alone and at once' })
  @ApiOkResponse({ type: StillAnswer })
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: WithdrawalBody,
  ): Promise<StillAnswer> {
    return stillAnswer(await this.withdrawStill.run(actor, { ref, ...body }), this.clock.now());
  }
}
