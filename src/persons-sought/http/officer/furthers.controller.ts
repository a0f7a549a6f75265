import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { DecideFurther } from '../../actions/decide-further';
import { FurthersToDecide } from '../../data/furthers-to-decide';
import { personPaths } from '../../persons-sought.paths';
import { parseDecisionForm } from './further.form';
import { furtherPage, furthersPage } from './further.page';
import { refusedAt } from './refused-at';

/** The list of whoever decides, and one decision. */
@ApiExcludeController()
@Controller('office/further-authorities')
export class FurthersController {
  constructor(
    private readonly toDecide: FurthersToDecide,
    private readonly decideFurther: DecideFurther,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('persons.allow')
  async index(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return furthersPage(await this.toDecide.waiting(actor), this.clock.now());
  }

  @Get(':id')
  @Officer('persons.allow')
  async show(@CurrentActor() actor: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    return furtherPage(await this.toDecide.byId(actor, id), actor);
  }

  @Post(':id')
  @Officer('persons.allow')
  async decide(
    @CurrentActor() actor: OfficerActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const known = await this.toDecide.byId(actor, id);
    const form = parseDecisionForm(id, body);
    if (!form.ok) return furtherPage(known, actor, form.values, form.errors);
    const errors = await refusedAt(this.decideFurther.run(actor, form.value.decided));
    if (errors.length > 0) return furtherPage(known, actor, form.value.values, errors);
    return redirectTo(personPaths.furthers());
  }
}
