import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AppealReadiness } from '../../actions/appeal-readiness';
import { ScheduleAppeal } from '../../actions/schedule-appeal';
import { UnscheduleAppeal } from '../../actions/unschedule-appeal';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { saying } from './said';
import { parseScheduleForm, scheduleError } from './schedule.form';
import { schedulePage, type ScheduleState } from './schedule.page';
import { done, seenEdition } from './seen-edition';
import { taken } from './taken';

/** The moment at which an edition goes out by itself, and the way back. */
@ApiExcludeController()
@Controller('office/appeals/:slug/schedule')
export class ScheduleController {
  constructor(
    private readonly files: AppealFiles,
    private readonly readiness: AppealReadiness,
    private readonly scheduleAppeal: ScheduleAppeal,
    private readonly unscheduleAppeal: UnscheduleAppeal,
  ) {}

  @Get()
  @Officer('appeals.publish')
  form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug);
  }

  @Post()
  @Officer('appeals.publish')
  async schedule(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseScheduleForm(body);
    if (!form.ok) return this.page(actor, slug, form);
    const { values, ...schedule } = form.value;
    const set = await taken(this.scheduleAppeal.run(actor, { slug, ...schedule }), scheduleError);
    if (!set.ok) return this.page(actor, slug, { values, errors: set.errors, refused: set.stale });
    return redirectTo(saying(appealPaths.office(slug), 'scheduled'));
  }

  @Post('removal')
  @Officer('appeals.publish')
  takeBack(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const work = this.unscheduleAppeal.run(actor, seenEdition(slug, body));
    return done(work, { slug, said: 'unscheduled' }, () => this.page(actor, slug, { refused: true }));
  }

  private async page(
    actor: OfficerActor,
    slug: string,
    state: Omit<ScheduleState, 'blockers'> = {},
  ): Promise<ViewResult> {
    const file = await this.files.ofTeam(actor, slug);
    const blockers = await this.readiness.blockers(file.latest, file.inCase);
    return schedulePage(file, actor, { ...state, blockers });
  }
}
