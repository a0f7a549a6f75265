import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyNumber, redirectTo, type RedirectResult } from '../../../web';
import { RestoreAppeal } from '../../actions/restore-appeal';
import { appealPaths } from '../../appeals.paths';
import { saying } from './said';

/** A withdrawal by mistake, put right: one press on the appeal's page. */
@ApiExcludeController()
@Controller('office/appeals/:slug/restoration')
export class RestorationController {
  constructor(private readonly restoreAppeal: RestoreAppeal) {}

  @Post()
  @Officer('appeals.withdraw')
  async restore(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    await this.restoreAppeal.run(actor, { slug, edition: bodyNumber(body, 'edition') ?? 0 });
    return redirectTo(saying(appealPaths.office(slug), 'restored'));
  }
}
