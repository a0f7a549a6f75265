import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CheckCallBackWord, WordTries } from '../../../appeals';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import { bodyText, type ViewResult } from '../../../web';
import { SiteAppeals } from '../../data/site-appeals';
import { readingOf } from './reading';
import { parseVerifyForm } from './verify.form';
import { verifyPage } from './verify.page';

/** Three words and what people put between them. */
const WORD_LIMIT = 100;

/** Is this real? Asked in the address, because a name of an appeal is public and an answer can be sent on. */
@ApiExcludeController()
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly appeals: SiteAppeals,
    private readonly checkWord: CheckCallBackWord,
    private readonly tries: WordTries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Query() query: unknown, @Req() request: FastifyRequest): Promise<ViewResult> {
    const contents = await this.appeals.shownAt(request.host);
    return verifyPage(contents, { asked: parseVerifyForm(query) }, readingOf(request, this.clock.now()));
  }

  /** A word is sent in the body: an address stays in histories, and this one works once. */
  @Post()
  @HttpCode(200)
  @Public()
  async check(@Body() body: unknown, @Req() request: FastifyRequest): Promise<ViewResult> {
    this.tries.pass(request.ip);
    const call = await this.checkWord.run(bodyText(body, 'word', WORD_LIMIT));
    const contents = await this.appeals.shownAt(request.host);
    return verifyPage(contents, { asked: null, call }, readingOf(request, this.clock.now()));
  }
}
