import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FieldError, OfficerActor } from '../../../kernel';
import { OfficerDirectory } from '../../../officers';
import { CurrentActor, Officer } from '../../../platform';
import { bodyLines, errorAt, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { SetNamingLines } from '../../actions/set-naming-lines';
import { appealPaths } from '../../appeals.paths';
import { ForcesNamingLines } from '../../data/naming-lines';
import { NAMING_PARTS, type NamingLines } from '../../rules/naming-lines';
import { namingPage, namingSettingsPage, type NamingShown } from './naming.page';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** What a force says when social media names somebody: for whoever is asked, and for whoever sets it. */
@ApiExcludeController()
@Controller('office')
export class NamingController {
  constructor(
    private readonly kept: ForcesNamingLines,
    private readonly setLines: SetNamingLines,
    private readonly directory: OfficerDirectory,
  ) {}

  @Get('press/naming')
  @Officer('appeals.read')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return namingPage(await this.kept.of(actor.forceId), actor);
  }

  @Get('force/naming')
  @Officer('forces.settings')
  async form(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const { lines } = await this.kept.of(actor.forceId);
    return namingSettingsPage(await this.shown(actor, lines), { said: saidIn(query) });
  }

  @Post('force/naming')
  @Officer('forces.settings')
  async set(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const values = typedIn(body);
    const done = await taken(this.setLines.run(actor, values), namingError);
    if (done.ok) return redirectTo(saying(appealPaths.namingSettings(), 'settings_kept'));
    return namingSettingsPage(await this.shown(actor, values), { errors: done.errors });
  }

  private async shown({ forceId }: OfficerActor, values: NamingLines): Promise<NamingShown> {
    const kept = await this.kept.kept(forceId);
    const officers = await this.directory.byIds(kept.map(({ officerId }) => officerId));
    return { values, kept, names: new Map(officers.map((officer) => [officer.id, officer])) };
  }
}

const typedIn = (body: unknown): NamingLines =>
  Object.fromEntries(NAMING_PARTS.map((part) => [part, bodyLines(body, part)])) as NamingLines;

const namingError = ({ field, code }: FieldError) => errorAt(field, t(`appeals.errors.${code}`));
