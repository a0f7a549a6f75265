import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { atCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { GiveHandout } from '../../actions/give-handout';
import { OpenHandout } from '../../actions/open-handout';
import { PictureFiles } from '../../data/picture-files';
import { StillInCase } from '../../data/still-in-case';
import { sendHandout } from '../handout-reply';
import { givenPage, handoutPage } from './handout.page';
import { parseHandoutForm } from './handout.form';

/** Giving a picture to a newsroom, and the file of each copy. */
@ApiExcludeController()
@Controller('office/stills/:ref/handouts')
export class HandoutsController {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly giveHandout: GiveHandout,
    private readonly openHandout: OpenHandout,
    private readonly files: PictureFiles,
  ) {}

  @Get()
  @Officer('stills.handout')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    return handoutPage(atCase(inCase, actor), still);
  }

  /** Answers with a page that links to the file: a download alone would leave the form as if nothing had happened. */
  @Post()
  @Officer('stills.handout')
  async give(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    const form = parseHandoutForm(body);
    if (!form.ok) return handoutPage(atCase(inCase, actor), still, form.values, form.errors);
    const { place } = await this.giveHandout.run(actor, { ref: still.reference, ...form.value });
    return givenPage(atCase(inCase, actor), still, place);
  }

  @Get(':guid')
  @Officer('stills.handout')
  async file(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('guid') guid: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const handout = await this.openHandout.run(actor, ref, guid);
    await sendHandout(reply, handout, (key) => this.files.open(key));
  }
}
