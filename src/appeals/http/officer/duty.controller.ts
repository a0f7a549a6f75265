import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { KeepRota } from '../../actions/keep-rota';
import { appealPaths } from '../../appeals.paths';
import { DutyRota } from '../../data/duty-rota';
import { dutyError, parseTurnForm } from './duty.form';
import { dutyPage, type DutyState } from './duty.page';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** Who is on duty. */
@ApiExcludeController()
@Controller('office/duty')
export class DutyController {
  constructor(
    private readonly rota: DutyRota,
    private readonly keep: KeepRota,
  ) {}

  @Get()
  @Officer('duty.read')
  show(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    return this.page(actor, { said: saidIn(query) });
  }

  @Post()
  @Officer('duty.keep')
  async add(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseTurnForm(body);
    if (!form.ok) return this.page(actor, form);
    const { values, ...turn } = form.value;
    const kept = await taken(this.keep.add(actor, turn), dutyError);
    if (!kept.ok) return this.page(actor, { values, errors: kept.errors });
    return redirectTo(saying(appealPaths.duty(), 'turn_kept'));
  }

  @Post(':id/removal')
  @Officer('duty.keep')
  async remove(@CurrentActor() actor: OfficerActor, @Param('id') id: string): Promise<RedirectResult> {
    await this.keep.remove(actor, id);
    return redirectTo(saying(appealPaths.duty(), 'turn_removed'));
  }

  private async page(actor: OfficerActor, state: DutyState = {}): Promise<ViewResult> {
    return dutyPage(await this.rota.of(actor.forceId), actor, state);
  }
}
