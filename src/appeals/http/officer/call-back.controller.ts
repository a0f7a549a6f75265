import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { MakeCallBackWord } from '../../actions/make-call-back-word';
import { AppealFiles } from '../../data/appeal-file';
import { callBackPage } from './call-back.page';

/** Words for people whom an officer rings. A word is on the page that answers the press, and on no other. */
@ApiExcludeController()
@Controller('office/appeals/:slug/call-back')
export class CallBackController {
  constructor(
    private readonly files: AppealFiles,
    private readonly makeWord: MakeCallBackWord,
  ) {}

  @Get()
  @Officer('appeals.call_back')
  show(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug, null);
  }

  @Post()
  @HttpCode(200)
  @Officer('appeals.call_back')
  async make(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return this.page(actor, slug, await this.makeWord.run(actor, slug));
  }

  private async page(actor: OfficerActor, slug: string, word: string | null): Promise<ViewResult> {
    const made = await this.makeWord.madeToday(actor, slug);
    return callBackPage({ file: await this.files.of(actor, slug), actor }, made, word);
  }
}
