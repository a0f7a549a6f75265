import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ResetSecondFactor } from '../../actions/reset-second-factor';
import { ForceMembers } from '../../data/force-members';
import { WaitingResets } from '../../data/waiting-resets';
import { AskResetDto, FactorResetsDto, factorResetsDto } from './second-factor.dto';

@ApiTags('second factor')
@ApiBearerAuth()
@Controller('api/v1')
export class FactorResetsApiController {
  constructor(
    private readonly members: ForceMembers,
    private readonly waiting: WaitingResets,
    private readonly reset: ResetSecondFactor,
  ) {}

  @Post('officers/:id/second-factor-reset')
  @HttpCode(204)
  @Officer('officers.reset')
  @ApiOperation({ summary: 'Ask that a lost second factor be taken away' })
  @ApiNoContentResponse()
  async ask(
    @CurrentActor() officer: OfficerActor,
    @Param('id') id: string,
    @Body() { shown }: AskResetDto,
  ): Promise<void> {
    await this.members.member(officer.forceId, id);
    await this.reset.ask(officer, id, shown);
  }

  @Get('second-factor-resets')
  @Officer('officers.confirm_reset')
  @ApiOperation({ summary: 'What waits for a second person' })
  @ApiOkResponse({ type: FactorResetsDto })
  async index(@CurrentActor() officer: OfficerActor): Promise<FactorResetsDto> {
    return factorResetsDto((await this.waiting.ofForce(officer.forceId)).resets);
  }

  @Post('second-factor-resets/:id/confirmation')
  @HttpCode(204)
  @Officer('officers.confirm_reset')
  @ApiOperation({ summary: 'Let it happen: never for oneself, never by whoever asked' })
  @ApiNoContentResponse()
  async confirm(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<void> {
    await this.reset.confirm(officer, id);
  }

  @Post('second-factor-resets/:id/refusal')
  @HttpCode(204)
  @Officer('officers.confirm_reset')
  @ApiOperation({ summary: 'Refuse it' })
  @ApiNoContentResponse()
  async refuse(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<void> {
    await this.reset.refuse(officer, id);
  }
}
