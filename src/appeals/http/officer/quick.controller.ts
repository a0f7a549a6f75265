import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { readUploadedForm, ReceivePicture, statusOf } from '../../../stills';
import { bodyText, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { QuickAppeal } from '../../actions/quick-appeal';
import { appealPaths } from '../../appeals.paths';
import { QuickOffers } from './quick-offers';
import { emptyQuick, parseQuickForm, quickErrors } from './quick.form';
import { quickPage } from './quick.page';
import { saying } from './said';

/** From nothing to an authorising officer on one page. */
@ApiExcludeController()
@Controller('office/press/quick')
export class QuickController {
  constructor(
    private readonly offers: QuickOffers,
    private readonly quickAppeal: QuickAppeal,
    private readonly receivePicture: ReceivePicture,
  ) {}

  @Get()
  @Officer('appeals.draft')
  async form(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const known = await this.offers.known(actor, bodyText(query, 'case'));
    return quickPage(await this.offers.choices(actor), emptyQuick(known));
  }

  @Post()
  @Officer('appeals.draft')
  async submit(
    @CurrentActor() actor: OfficerActor,
    @Req() request: FastifyRequest,
  ): Promise<ViewResult | RedirectResult> {
    const form = await readUploadedForm(request, this.receivePicture);
    const read = parseQuickForm(form, this.offers.today());
    if (!read.ok) {
      if (form.received) await this.receivePicture.takeBack(form.received);
      const status = statusOf(form.refusal);
      return quickPage(await this.offers.choices(actor), read.values, read.errors, { status });
    }
    const { values, ...given } = read.value;
    const outcome = await this.quickAppeal.run(actor, given);
    if (outcome.ok) return redirectTo(saying(appealPaths.office(outcome.slug), 'submitted'));
    const { refusal, made } = outcome;
    const shown = made.caseRef ? { ...values, case: made.caseRef } : values;
    const status = statusOf(refusal);
    return quickPage(await this.offers.choices(actor), shown, quickErrors(refusal), { status, made });
  }
}
