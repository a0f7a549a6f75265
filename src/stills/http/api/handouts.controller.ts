import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { GiveHandout } from '../../actions/give-handout';
import { OpenHandout } from '../../actions/open-handout';
import { PictureFiles } from '../../data/picture-files';
import { PlacesShown } from '../../data/places-shown';
import { StillsOfTeam } from '../../data/stills-of-team';
import { sendHandout } from '../handout-reply';
import { HandoutBody, placeAnswer, PlaceAnswer, PlaceList } from './place.dto';

/** Copies of a still: giving one to a newsroom, its file, and where all of them went. */
@ApiTags('stills')
@Controller('api/v1/stills/:ref')
export class HandoutsApiController {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly places: PlacesShown,
    private readonly giveHandout: GiveHandout,
    private readonly openHandout: OpenHandout,
    private readonly files: PictureFiles,
  ) {}

  @Get('places')
  @Officer('cases.list')
  @ApiOperation({ summary: 'Where copies of the still went, newest first' })
  @ApiOkResponse({ type: PlaceList })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<PlaceList> {
    const { forceId, id, reference } = await this.ofTeam.still(actor, ref);
    const places = await this.places.ofStill(forceId, id);
    return { items: places.map((place) => placeAnswer(reference, place)), next: null };
  }

  @Post('handouts')
  @Officer('stills.handout')
  @ApiOperation({
    summary: 'Give the approved still to an outlet: a file with its terms and a number of its own',
  })
  @ApiCreatedResponse({ type: PlaceAnswer })
  async give(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() { recipient }: HandoutBody,
  ): Promise<PlaceAnswer> {
    const { still, place } = await this.giveHandout.run(actor, { ref, recipient });
    return placeAnswer(still.reference, place);
  }

  @Get('handouts/:guid')
  @Officer('stills.handout')
  @ApiOperation({
    summary: 'The file of a handout: itself, or by a short-lived address (303); 410 once withdrawn',
  })
  @ApiProduces('image/jpeg')
  async file(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('guid') guid: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const handout = await this.openHandout.run(actor, ref, guid);
    await sendHandout(reply, handout, (key) => this.files.open(key));
  }
}
