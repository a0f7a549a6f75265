import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { KeepConsent } from '../../actions/keep-consent';
import { refuseAppeal } from '../../appeals.errors';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles, type AppealFile } from '../../data/appeal-file';
import { consentError, parseConsentForm } from './consents.form';
import { consentsPage, type ConsentsState } from './consents.page';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** Victims' consents to their words in an appeal. */
@ApiExcludeController()
@Controller('office/appeals/:slug/consents')
export class ConsentsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly keepConsent: KeepConsent,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.consent')
  async index(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return this.page(actor, slug, { said: saidIn(query) });
  }

  @Post()
  @Officer('appeals.consent')
  async record(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseConsentForm(body);
    if (!form.ok) return this.page(actor, slug, form);
    const { taken: given, values } = form.value;
    const kept = await taken(this.keepConsent.run(actor, { ...given, slug }), consentError);
    if (!kept.ok) return this.page(actor, slug, { ...kept, values });
    return redirectTo(saying(appealPaths.consents(slug), 'consent_recorded'));
  }

  @Post(':number/withdrawal')
  @Officer('appeals.consent')
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('number') number: string,
  ): Promise<RedirectResult> {
    await this.keepConsent.withdraw(actor, slug, Number(number));
    return redirectTo(saying(appealPaths.consents(slug), 'consent_withdrawn'));
  }

  private async page(actor: OfficerActor, slug: string, state: ConsentsState): Promise<ViewResult> {
    return consentsPage(ownFile(actor, await this.files.of(actor, slug)), actor, this.clock.now(), state);
  }
}

/** Who took whose consent stays within the force of the case. */
function ownFile(actor: OfficerActor, file: AppealFile): AppealFile {
  if (file.appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
  return file;
}
