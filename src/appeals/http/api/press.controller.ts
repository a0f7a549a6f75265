import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { EditionList } from './case-appeals.controller';
import { ToldEditions } from './told-editions';

/** The press office's board, for programs: what waits for whom is in each edition's state. */
@ApiTags('appeals')
@Controller('api/v1/press')
export class PressApiController {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly editions: ToldEditions,
  ) {}

  @Get()
  @Officer('appeals.read')
  @ApiOperation({ summary: 'Every appeal you may know of, each in its newest edition' })
  @ApiOkResponse({ type: EditionList })
  async list(@CurrentActor() actor: OfficerActor): Promise<EditionList> {
    const appeals = await this.ofOfficer.all(actor);
    return { items: await Promise.all(appeals.map((one) => this.editions.told(one))), next: null };
  }
}
