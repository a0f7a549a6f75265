import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, DomainError, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import { bodyLines, bodyText, errorAt, readerOf, t, type ViewResult } from '../../../web';
import { ReturnToTip } from '../../actions/return-to-tip';
import { FloodGate } from '../flood-gate';
import { DialoguePages } from './dialogue-pages';
import { refusedSend } from './refused-send';
import { returnPage, type ReturnAgain } from './return.page';

const STATUS_OF_CODE: Readonly<Record<string, number>> = { receipt_check_code: 422, receipt_unknown: 404 };

/** Where a tipster comes back: the code is posted, checked, and never in an address. */
@ApiExcludeController()
@Controller('tips')
export class ReturnController {
  constructor(
    private readonly returnToTip: ReturnToTip,
    private readonly pages: DialoguePages,
    private readonly flood: FloodGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  form(@Req() request: FastifyRequest): ViewResult {
    return returnPage(readerOf(request).language, this.clock.now());
  }

  @Post()
  @Public()
  async create(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ViewResult> {
    const { language } = readerOf(request);
    const values = { receipt: bodyText(body, 'receipt', 200), text: bodyLines(body, 'text') };
    try {
      this.flood.pass(request.ip);
      const { token } = await this.returnToTip.run(values.receipt);
      return await this.pages.show(token, language, { text: values.text });
    } catch (refusal) {
      return returnPage(language, this.clock.now(), values, refusedReturn(refusal, language));
    }
  }
}

function refusedReturn(refusal: unknown, language: string): ReturnAgain {
  const status = refusal instanceof DomainError ? STATUS_OF_CODE[refusal.code] : undefined;
  if (!(refusal instanceof DomainError) || status === undefined) {
    return refusedSend(refusal, language, 'receipt');
  }
  return { status, errors: [errorAt('receipt', t(`tips.errors.${refusal.code}`, {}, language))] };
}
