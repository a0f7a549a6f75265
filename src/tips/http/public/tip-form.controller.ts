import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PublicAppeals } from '../../../appeals';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import { bodyChoice, bodyText, readerOf, type ViewResult } from '../../../web';
import { SubmitTip } from '../../actions/submit-tip';
import type { TipBody } from '../../rules/tip-body';
import { FloodGate } from '../flood-gate';
import { FormCodes } from './form-codes';
import { meantPerson } from './meant-person';
import { receiptPage } from './receipt.page';
import { refusedSend } from './refused-send';
import { tipFormPage, type FormPlace } from './tip-form.page';
import { parseTipForm } from './tip.form';
import { FORM_KINDS, tipTyped } from './tip-typed';

/** A sent form that has passed: what it says, and the code it holds. */
interface SentForm {
  readonly value: TipBody;
  readonly held: string | null;
  readonly body: unknown;
}

/** Tell the incident room something: without a script, a cookie or a name. */
@ApiExcludeController()
@Controller('appeals/:slug/tip')
export class TipFormController {
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
    const [person, still, via] = ['person', 'still', 'via'].map((field) => bodyText(query, field, 120));
    const kind = bodyChoice(query, 'kind', FORM_KINDS) ?? (person ? 'recognition' : 'information');
    const typed = tipTyped({ kind, person, still, via });
    return tipFormPage(await this.placeOf(slug, request), typed, this.codes.forForm(slug));
  }

  @Post()
  @Public()
  async create(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const place = await this.placeOf(slug, request);
    const form = parseTipForm(body, place.language);
    const held = this.codes.heldBy(slug, body);
    if (form.ok) return this.sent(place, request, { value: form.value, held, body });
    const again = { errors: form.errors, status: 422 };
    return tipFormPage(place, form.values, this.codes.forForm(slug, held), again);
  }

  private async sent(
    place: FormPlace,
    request: FastifyRequest,
    { value, held, body }: SentForm,
  ): Promise<ViewResult> {
    const { target, language } = place;
    try {
      this.flood.pass(request.ip);
      const submitted = await this.submitTip.run({ slug: target.slug, body: value, code: held });
      const about = meantPerson(target, value.person, language, value.still)?.reference ?? target.name;
      return receiptPage(place, { submitted, about, shown: bodyText(body, 'code') || null });
    } catch (refusal) {
      const again = refusedSend(refusal, language);
      return tipFormPage(place, tipTyped(body), this.codes.forForm(target.slug, held), again);
    }
  }

  private async placeOf(slug: string, request: FastifyRequest): Promise<FormPlace> {
    const target = await this.appeals.tipTarget(slug);
    return { target, now: this.clock.now(), language: readerOf(request).language };
  }
}
