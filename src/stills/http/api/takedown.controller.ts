import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AnswerForPlace } from '../../actions/answer-for-place';
import { WriteDownPlace } from '../../actions/write-down-place';
import { PlacesOfStill } from '../../data/places-of-still';
import { refuseStill } from '../../stills.errors';
import { placeAnswer, PlaceAnswer, PlaceBody } from './place.dto';
import { takedownAnswer, TakedownAnswer } from './takedown.dto';

/** Where a still went, written down and answered for, and its clock. */
@ApiTags('stills')
@Controller('api/v1/stills/:ref')
export class TakedownApiController {
  constructor(
    private readonly ofStill: PlacesOfStill,
    private readonly writeDown: WriteDownPlace,
    private readonly answerFor: AnswerForPlace,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('takedown')
  @Officer('stills.places')
  @ApiOperation({ summary: 'The clock of the still; 404 while none runs' })
  @ApiOkResponse({ type: TakedownAnswer })
  async show(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<TakedownAnswer> {
    const answer = takedownAnswer(await this.ofStill.board(actor, ref), this.clock.now());
    if (!answer) throw refuseStill('still_not_found');
    return answer;
  }

  @Post('places')
  @Officer('stills.places')
  @ApiOperation({ summary: 'Write down where the still went: a post, a poster, a broadcaster' })
  @ApiCreatedResponse({ type: PlaceAnswer })
  async write(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: PlaceBody,
  ): Promise<PlaceAnswer> {
    return placeAnswer(ref, await this.writeDown.run(actor, { ...body, ref }));
  }

  @Post('places/:guid/placing')
  @HttpCode(200)
  @Officer('stills.places')
  @ApiOperation({ summary: 'It hangs there now; the first answer counts' })
  @ApiOkResponse({ type: PlaceAnswer })
  async placed(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('guid') id: string,
  ): Promise<PlaceAnswer> {
    return placeAnswer(ref, await this.answerFor.placed(actor, { ref, id }));
  }

  @Post('places/:guid/removal')
  @HttpCode(200)
  @Officer('stills.places')
  @ApiOperation({ summary: 'It is gone from there; the first answer counts' })
  @ApiOkResponse({ type: PlaceAnswer })
  async removed(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('guid') id: string,
  ): Promise<PlaceAnswer> {
    return placeAnswer(ref, await this.answerFor.removed(actor, { ref, id }));
  }
}
