import { Body, Controller, Get, Header, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../../platform';
import { ReturnToTip } from '../../actions/return-to-tip';
import { TipsterDialogue } from '../../actions/tipster-dialogue';
import { FloodGate } from '../flood-gate';
import { AddedDto, DialogueDto, dialogueDto } from './dialogue.dto';
import { AdditionDto, ReceiptDto, TipsterTokenDto } from './submission.dto';

/** The tipster comes back. Their token is their own: it opens this tip and nothing of an officer's. */
@ApiTags('tips')
@Controller('api/v1')
export class TipstersController {
  constructor(
    private readonly returnToTip: ReturnToTip,
    private readonly dialogue: TipsterDialogue,
    private readonly flood: FloodGate,
  ) {}

  @Post('receipts')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Come back with a receipt code' })
  @ApiCreatedResponse({ type: TipsterTokenDto })
  async comeBack(@Req() request: FastifyRequest, @Body() { receipt }: ReceiptDto): Promise<TipsterTokenDto> {
    this.flood.pass(request.ip);
    const { token, expiresAt } = await this.returnToTip.run(receipt);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  @Get('dialogue')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'What you sent, and what the incident room answered' })
  @ApiOkResponse({ type: DialogueDto })
  async read(@Headers('authorization') authorization?: string): Promise<DialogueDto> {
    return dialogueDto(await this.dialogue.read(bearerOf(authorization)));
  }

  @Post('dialogue')
  @HttpCode(201)
  @Public()
  @Header('cache-control', 'no-store')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Add something; the same words again add nothing' })
  @ApiCreatedResponse({ type: AddedDto })
  async add(
    @Req() request: FastifyRequest,
    @Body() { text }: AdditionDto,
    @Headers('authorization') authorization?: string,
  ): Promise<AddedDto> {
    this.flood.pass(request.ip);
    const { added, struck } = await this.dialogue.append(bearerOf(authorization), text.trim());
    return { outcome: added, struck };
  }
}

function bearerOf(authorization = ''): string {
  const [scheme, token = ''] = authorization.split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : '';
}
