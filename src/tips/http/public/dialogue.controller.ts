import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, DomainError, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import {
  bodyLines,
  bodyText,
  bodyTicked,
  errorAt,
  readerOf,
  redirectTo,
  t,
  type RedirectResult,
  type ViewResult,
} from '../../../web';
import { CloseTipsterAccess } from '../../actions/close-tipster-access';
import { TipsterDialogue } from '../../actions/tipster-dialogue';
import { additionProblems } from '../../rules/tip-body';
import { tipPaths } from '../../tips.paths';
import { FloodGate } from '../flood-gate';
import { DialoguePages } from './dialogue-pages';
import { refusedSend } from './refused-send';
import { closedPage, returnPage } from './return.page';

/** The talk of a tipster who came back. Every step is a form with the token in it, and every answer the page itself. */
@ApiExcludeController()
@Controller('tips/dialogue')
export class DialogueController {
  constructor(
    private readonly dialogue: TipsterDialogue,
    private readonly closeAccess: CloseTipsterAccess,
    private readonly pages: DialoguePages,
    private readonly flood: FloodGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A reload of the address, or a bookmark: there is nothing in it to open. */
  @Get()
  @Public()
  start(): RedirectResult {
    return redirectTo(tipPaths.back);
  }

  @Post()
  @Public()
  create(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ViewResult> {
    const text = bodyLines(body, 'text');
    return this.whileOpen(request, text, async (language) => {
      const token = bodyText(body, 'session');
      if (bodyTicked(body, 'look')) return this.pages.show(token, language, { text, happened: 'looked' });
      const [problem] = additionProblems(text);
      if (problem) {
        const errors = [errorAt('text', t(`tips.errors.${problem.code}`, {}, language))];
        return this.pages.show(token, language, { text, errors, status: 422 });
      }
      return this.added(request, { token, text, language });
    });
  }

  @Post('closing')
  @Public()
  close(@Req() request: FastifyRequest, @Body() body: unknown): Promise<ViewResult> {
    return this.whileOpen(request, '', async (language) => {
      await this.closeAccess.run(bodyText(body, 'session'));
      return closedPage(language);
    });
  }

  private async added(
    request: FastifyRequest,
    { token, text, language }: { token: string; text: string; language: string },
  ): Promise<ViewResult> {
    try {
      this.flood.pass(request.ip);
      const { struck } = await this.dialogue.append(token, text);
      return await this.pages.show(token, language, { happened: struck ? 'added_struck' : 'added' });
    } catch (refusal) {
      return this.pages.show(token, language, { text, ...refusedSend(refusal, language) });
    }
  }

  /** After twenty minutes the code is asked for again, over what was typed. */
  private async whileOpen(
    request: FastifyRequest,
    text: string,
    work: (language: string) => Promise<ViewResult>,
  ): Promise<ViewResult> {
    const { language } = readerOf(request);
    try {
      return await work(language);
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || refusal.code !== 'tipster_session_over') throw refusal;
      const errors = [errorAt('receipt', t('tips.errors.tipster_session_over', {}, language))];
      return returnPage(language, this.clock.now(), { receipt: '', text }, { errors, status: 401 });
    }
  }
}
