import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { SetRankTable } from '../../actions/set-rank-table';
import { appealPaths } from '../../appeals.paths';
import { RankTables } from '../../data/rank-tables';
import { saidIn, saying } from './said';
import { parseRanksForm, rankError, ranksKept } from './settings.form';
import { settingsPage } from './settings.page';
import { taken } from './taken';

/** How a force decides on its releases, for its administrator. */
@ApiExcludeController()
@Controller('office/force/releases')
export class ReleaseSettingsController {
  constructor(
    private readonly tables: RankTables,
    private readonly setRanks: SetRankTable,
  ) {}

  @Get()
  @Officer('forces.settings')
  async show(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    return settingsPage(ranksKept(await this.tables.of(actor.forceId)), { said: saidIn(query) });
  }

  @Post('ranks')
  @Officer('forces.settings')
  async setTable(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseRanksForm(body);
    if (!form.ok) return settingsPage(form.values, { errors: form.errors });
    const kept = await taken(this.setRanks.run(actor, form.value), rankError);
    if (!kept.ok) return settingsPage(ranksKept(form.value), { errors: kept.errors });
    return redirectTo(saying(appealPaths.settings(), 'settings_kept'));
  }
}
