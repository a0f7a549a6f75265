import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cases } from '../../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { Stills } from '../../data/stills';
import { stillAnswer, StillList } from './still-answer';

/** The stills of a case. */
@ApiTags('stills')
@Controller('api/v1/cases/:ref/stills')
export class CaseStillsController {
  constructor(
    private readonly cases: Cases,
    private readonly stills: Stills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'The stills of a case, in whatever state, newest first' })
  @ApiOkResponse({ type: StillList })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<StillList> {
    const { forceId, id } = await this.cases.forActor(actor, ref);
    const stills = await this.stills.ofCase(forceId, id);
    const newestFirst = stills.sort((one, other) => other.uploadedAt.getTime() - one.uploadedAt.getTime());
    return { items: newestFirst.map((still) => stillAnswer(still, this.clock.now())), next: null };
  }
}
