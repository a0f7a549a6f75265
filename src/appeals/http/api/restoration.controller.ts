import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { RestoreAppeal } from '../../actions/restore-appeal';
import { SeenEditionBody } from './acts.dto';
import { EditionAnswer } from './edition-answer';
import { ToldEditions } from './told-editions';

/** A withdrawal by mistake, put right. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/restoration')
export class RestorationApiController {
  constructor(
    private readonly editions: ToldEditions,
    private readonly restoreAppeal: RestoreAppeal,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('appeals.withdraw')
  @ApiOperation({
    summary: 'Put back, unchanged, what another officer withdrew by mistake within the last 30 minutes',
  })
  @ApiOkResponse({ type: EditionAnswer })
  async restore(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.restoreAppeal.run(actor, { slug, edition });
    return this.editions.of(actor, slug);
  }
}
