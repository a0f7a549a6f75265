import { Body, Controller, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import { SubmitTip } from '../../actions/submit-tip';
import { FloodGate } from '../flood-gate';
import { AcknowledgementDto, SubmissionDto } from './submission.dto';
import { tipBodyOf } from './tip.dto';

@ApiTags('tips')
@Controller('api/v1/appeals/:slug/tips')
export class SubmissionsController {
  constructor(
    private readonly submitTip: SubmitTip,
    private readonly flood: FloodGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Tell the incident room something',
    description: 'Also about an appeal that was withdrawn: what somebody has written is taken.',
  })
  @ApiCreatedResponse({
    type: AcknowledgementDto,
    description: 'Sealed and kept: this comes after the commit.',
  })
  async create(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Body() { receipt, ...tip }: SubmissionDto,
  ): Promise<AcknowledgementDto> {
    this.flood.pass(request.ip);
    const submitted = await this.submitTip.run({ slug, body: tipBodyOf(tip), code: receipt ?? null });
    return { receipt: submitted.code, acknowledgedAt: this.clock.now().toISOString() };
  }
}
