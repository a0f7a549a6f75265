import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { FieldError, OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type FormError, type RedirectResult, type ViewResult } from '../../../web';
import { LinkOffences } from '../../actions/link-offences';
import { casePaths } from '../../cases.paths';
import { Cases } from '../../data/cases';
import { LinkedOffences } from '../../data/linked-offences';
import { atField, atLine, parseListForm, parseOffenceForm, readFileForm } from './offence.form';
import type { ParsedOffences } from './offence.form';
import { offencesPage, saidOfLinking } from './offence.page';
import { takenForm } from './refused-form';

/** The offences of a case: typed, pasted, or out of a file. */
@ApiExcludeController()
@Controller('office/cases/:ref/offences')
export class OffencesController {
  constructor(
    private readonly cases: Cases,
    private readonly offences: LinkedOffences,
    private readonly linkOffences: LinkOffences,
  ) {}

  @Get()
  @Officer('cases.list')
  async index(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: Record<string, unknown>,
  ): Promise<ViewResult> {
    const mine = await this.cases.forActor(actor, ref);
    return offencesPage(actor, mine, await this.offences.ofCase(mine.forceId, mine.id), { query });
  }

  @Post()
  @Officer('cases.revise')
  one(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    return this.link(actor, ref, parseOffenceForm(body), atField);
  }

  @Post('list')
  @Officer('cases.revise')
  list(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    return this.link(actor, ref, parseListForm(body), atLine);
  }

  @Post('file')
  @Officer('cases.revise')
  async file(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
  ): Promise<ViewResult | RedirectResult> {
    return this.link(actor, ref, await readFileForm(request), atLine);
  }

  private async link(
    actor: OfficerActor,
    ref: string,
    form: ParsedOffences,
    errorOf: (refusal: FieldError) => FormError,
  ): Promise<ViewResult | RedirectResult> {
    const mine = await this.cases.forActor(actor, ref);
    const linked = form.ok
      ? await takenForm(form.value.values, this.linkOffences.run(actor, ref, form.value.cut), errorOf)
      : form;
    if (linked.ok) return redirectTo(`${casePaths.offences(ref)}?${saidOfLinking(linked.value)}`);
    const { values, errors } = linked;
    return offencesPage(actor, mine, await this.offences.ofCase(mine.forceId, mine.id), { values, errors });
  }
}
