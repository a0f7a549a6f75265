import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AskFurther } from '../../actions/ask-further';
import { PersonOfCase } from '../../data/person-of-case';
import { personPaths } from '../../persons-sought.paths';
import { atCase } from './at-case';
import { parseAskForm } from './further.form';
import { askFurtherPage } from './further.page';
import { refusedAt } from './refused-at';

/** Asking that somebody of a case may still be shown. */
@ApiExcludeController()
@Controller('office/cases/:ref/people/:number/further-authority')
export class AskFurtherController {
  constructor(
    private readonly ofCase: PersonOfCase,
    private readonly askFurther: AskFurther,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('persons.ask_further')
  async form(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
  ): Promise<ViewResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    return askFurtherPage(atCase(inCase, actor), person, this.clock.now());
  }

  @Post()
  @Officer('persons.ask_further')
  async ask(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    const [at, now] = [atCase(inCase, actor), this.clock.now()];
    const form = parseAskForm(body);
    if (!form.ok) return askFurtherPage(at, person, now, form.values, form.errors);
    const errors = await refusedAt(this.askFurther.run(actor, { ...form.value, personId: person.id }));
    if (errors.length > 0) return askFurtherPage(at, person, now, form.value, errors);
    return redirectTo(`${personPaths.show(ref, person.number)}?said=asked`);
  }
}
