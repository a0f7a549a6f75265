import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PublicAppeals } from '../../../appeals';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import { bodyText, readerOf, type ViewResult } from '../../../web';
import { SubmitTip } from '../../actions/submit-tip';
import { FloodGate } from '../flood-gate';
import { FormCodes } from './form-codes';
import { meantPerson } from './meant-person';
import { receiptPage } from './receipt.page';
import { refusedSend } from './refused-send';
import { parsePicturedForm, picturedTyped } from './that-is-me.form';
import { thatIsMePage } from './that-is-me.page';
import type { FormPlace } from './tip-form.page';

/** "That is me", or "you have the wrong person" (DOMAIN rule 9). */
@ApiExcludeController()
@Controller('appeals/:slug/that-is-me')
export class ThatIsMeController {
  constructor(
    private readonly appeals: PublicAppeals,
    private readonly submitTip: SubmitTip,
    private readonly codes: FormCodes,
    private readonly flood: FloodGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async form(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const typed = picturedTyped({ person: bodyText(query, 'person', 10) });
    return thatIsMePage(await this.placeOf(slug, request), typed, this.codes.forForm(slug));
  }

  @Post()
  @Public()
  async create(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const place = await this.placeOf(slug, request);
    const { target, language } = place;
    const form = parsePicturedForm(body, language);
    const held = this.codes.heldBy(slug, body);
    const code = this.codes.forForm(slug, held);
    if (!form.ok) return thatIsMePage(place, form.values, code, { errors: form.errors, status: 422 });
    try {
      this.flood.pass(request.ip);
      const submitted = await this.submitTip.run({ slug, body: form.value, code: held });
      const about = meantPerson(target, form.value.person, language)?.reference ?? target.name;
      return receiptPage(place, { submitted, about, shown: bodyText(body, 'code') || null });
    } catch (refusal) {
      return thatIsMePage(place, picturedTyped(body), code, refusedSend(refusal, language));
    }
  }

  private async placeOf(slug: string, request: FastifyRequest): Promise<FormPlace> {
    const target = await this.appeals.tipTarget(slug);
    return { target, now: this.clock.now(), language: readerOf(request).language };
  }
}
