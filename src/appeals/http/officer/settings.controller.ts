import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { SetRankTable } from '../../actions/set-rank-table';
import { SetReminders } from '../../actions/set-reminders';
import { appealPaths } from '../../appeals.paths';
import { RankTables } from '../../data/rank-tables';
import { Reminders } from '../../data/reminders';
import { parseRemindersForm, reminderError, remindersKept, remindersTyped } from './reminders.form';
import { saidIn, saying } from './said';
import { parseRanksForm, rankError, ranksKept } from './settings.form';
import { settingsPage, type ReleaseValues } from './settings.page';
import { taken } from './taken';

/** How a force decides on its releases, for its administrator. */
@ApiExcludeController()
@Controller('office/force/releases')
export class ReleaseSettingsController {
  constructor(
    private readonly tables: RankTables,
    private readonly reminders: Reminders,
    private readonly setRanks: SetRankTable,
    private readonly setReminders: SetReminders,
  ) {}

  @Get()
  @Officer('forces.settings')
  async show(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    return settingsPage(await this.kept(actor), { said: saidIn(query) });
  }

  @Post('ranks')
  @Officer('forces.settings')
  async setTable(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseRanksForm(body);
    const before = await this.kept(actor);
    if (!form.ok) return settingsPage({ ...before, ranks: form.values }, { errors: form.errors });
    const kept = await taken(this.setRanks.run(actor, form.value), rankError);
    if (!kept.ok) return settingsPage({ ...before, ranks: ranksKept(form.value) }, { errors: kept.errors });
    return redirectTo(saying(appealPaths.settings(), 'settings_kept'));
  }

  @Post('reminders')
  @Officer('forces.settings')
  async setReminding(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const kept = await taken(this.setReminders.run(actor, parseRemindersForm(body)), reminderError);
    if (kept.ok) return redirectTo(saying(appealPaths.settings(), 'settings_kept'));
    const typed = { ...(await this.kept(actor)), reminder: remindersTyped(body) };
    return settingsPage(typed, { errors: kept.errors });
  }

  private async kept({ forceId }: OfficerActor): Promise<ReleaseValues> {
    return {
      ranks: ranksKept(await this.tables.of(forceId)),
      reminder: remindersKept(await this.reminders.settingsOf(forceId)),
    };
  }
}
