import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { atCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { MakeCustodySheet } from '../../actions/make-custody-sheet';
import { OpenCustodySheet } from '../../actions/open-custody-sheet';
import { refuseStill } from '../../stills.errors';
import { stillPaths } from '../../stills.paths';
import { sendSheet, sheetNamed } from '../custody-reply';
import { custodySheetsPage } from './custody-sheets.page';
import { parseSheetForm } from './handout.form';
import { saidIn, saying } from './said';

/** The custody sheets of a picture: those that were made, and a new one. */
@ApiExcludeController()
@Controller('office/stills/:ref/custody-sheets')
export class CustodySheetsController {
  constructor(
    private readonly openSheet: OpenCustodySheet,
    private readonly makeSheet: MakeCustodySheet,
  ) {}

  @Get()
  @Officer('stills.custody')
  async list(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const opened = await this.openSheet.all(actor, ref);
    return custodySheetsPage(atCase(opened.inCase, actor), opened, saidIn(query));
  }

  @Post()
  @Officer('stills.custody')
  async make(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseSheetForm(body);
    if (form.ok) {
      await this.makeSheet.run(actor, { ref, ...form.value });
      return redirectTo(saying(stillPaths.custodySheets(ref), 'sheet'));
    }
    const opened = await this.openSheet.all(actor, ref);
    return custodySheetsPage(atCase(opened.inCase, actor), opened, null, form.values, form.errors);
  }

  @Get(':name')
  @Officer('stills.custody')
  async file(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = sheetNamed(name);
    if (!wanted) throw refuseStill('still_not_found');
    await sendSheet(reply, await this.openSheet.one(actor, ref, wanted.id), wanted.form);
  }
}
