import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { PublishSmallEdit } from '../../actions/publish-small-edit';
import { SeeSmallEdit } from '../../actions/see-small-edit';
import { SeenEditionBody } from './acts.dto';
import { EditionAnswer } from './edition-answer';
import { ToldEditions } from './told-editions';

/** An edit of what is live that needs no new authority. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/small-edit')
export class SmallEditApiController {
  constructor(
    private readonly editions: ToldEditions,
    private readonly publishEdit: PublishSmallEdit,
    private readonly seeEdit: SeeSmallEdit,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('appeals.publish')
  @ApiOperation({
    summary: 'Publish a draft that only takes away from the live edition, or corrects numbers and hours',
  })
  @ApiOkResponse({ type: EditionAnswer })
  async publish(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.publishEdit.run(actor, { slug, edition });
    return this.editions.of(actor, slug);
  }

  @Post('seen')
  @HttpCode(200)
  @Officer('appeals.authorise')
  @ApiOperation({ summary: 'Say that you have looked at a small edit that goes by your authority' })
  @ApiOkResponse({ type: EditionAnswer })
  async see(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.seeEdit.run(actor, { slug, edition });
    return this.editions.of(actor, slug);
  }
}
