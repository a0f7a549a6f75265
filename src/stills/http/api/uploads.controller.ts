import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Cases } from '../../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AcceptUpload } from '../../actions/accept-upload';
import { ReceivePicture } from '../../actions/receive-picture';
import { StillsOfTeam } from '../../data/stills-of-team';
import { readUploadedForm } from '../uploaded-form';
import { stillAnswer, StillAnswer } from './still-answer';
import { UploadBody, uploadOf } from './upload.dto';

/** New stills. */
@ApiTags('stills')
@Controller('api/v1/cases/:ref/stills')
export class UploadsController {
  constructor(
    private readonly cases: Cases,
    private readonly receivePicture: ReceivePicture,
    private readonly acceptUpload: AcceptUpload,
    private readonly ofTeam: StillsOfTeam,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Officer('stills.prepare')
  @ApiOperation({ summary: 'Upload a picture of a person sought; it gets the next reference' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadBody })
  @ApiCreatedResponse({ type: StillAnswer })
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
  ): Promise<StillAnswer> {
    // Before a byte is taken in: a stranger's upload is not stored even for a moment.
    await this.cases.forActor(actor, ref);
    const form = await readUploadedForm(request, this.receivePicture);
    const { reference } = await this.acceptUpload.run(actor, uploadOf(ref, form));
    return stillAnswer(await this.ofTeam.still(actor, reference), this.clock.now());
  }
}
