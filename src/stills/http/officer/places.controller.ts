import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { casePlace, type MyCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AnswerForPlace } from '../../actions/answer-for-place';
import { WriteDownPlace } from '../../actions/write-down-place';
import { StillInCase } from '../../data/still-in-case';
import { stillPaths } from '../../stills.paths';
import { parsePlaceForm } from './place.form';
import { placePage } from './place.page';

/** Places a picture went to: written down, and answered for with one press each. No GET answers for anything. */
@ApiExcludeController()
@Controller('office/stills/:ref/places')
export class PlacesController {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly writeDown: WriteDownPlace,
    private readonly answerFor: AnswerForPlace,
  ) {}

  @Get('new')
  @Officer('stills.places')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.clocked(actor, ref);
    return placePage(placeOf(inCase, actor), still.reference);
  }

  @Post()
  @Officer('stills.places')
  async write(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, still } = await this.stillInCase.clocked(actor, ref);
    const form = parsePlaceForm(body);
    if (!form.ok) return placePage(placeOf(inCase, actor), still.reference, form.values, form.errors);
    await this.writeDown.run(actor, { ref: still.reference, ...form.value });
    return redirectTo(`${stillPaths.takedown(still.reference)}?said=written`);
  }

  @Post(':id/placing')
  @Officer('stills.places')
  async placed(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<RedirectResult> {
    await this.answerFor.placed(actor, { ref, id });
    return redirectTo(`${stillPaths.takedown(ref)}?said=placed`);
  }

  @Post(':id/removal')
  @Officer('stills.places')
  async removed(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<RedirectResult> {
    await this.answerFor.removed(actor, { ref, id });
    return redirectTo(`${stillPaths.takedown(ref)}?said=removed`);
  }
}

const placeOf = (inCase: MyCase | null, actor: OfficerActor): object | null =>
  inCase && casePlace(inCase, actor, 'takedowns');
