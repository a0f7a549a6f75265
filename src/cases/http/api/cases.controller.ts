import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { CloseCase } from '../../actions/close-case';
import { OpenCase } from '../../actions/open-case';
import { ReviseCase } from '../../actions/revise-case';
import { Cases } from '../../data/cases';
import {
  CaseAnswer,
  CaseDetailsBody,
  CaseOpeningBody,
  CasePage,
  detailsOf,
  myCaseAnswer,
  openingOf,
} from './case.dto';
import { CASES_A_PAGE, cursorAfter, readCursor } from './cursor';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CasesApiController {
  constructor(
    private readonly cases: Cases,
    private readonly openCase: OpenCase,
    private readonly reviseCase: ReviseCase,
    private readonly closeCase: CloseCase,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'The cases you are on, newest first' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: CasePage })
  async list(@CurrentActor() actor: OfficerActor, @Query('cursor') cursor?: string): Promise<CasePage> {
    const found = await this.cases.pageOf(actor, CASES_A_PAGE + 1, readCursor(cursor));
    const items = found.slice(0, CASES_A_PAGE);
    const last = items.at(-1);
    const next = last && found.length > items.length ? cursorAfter(last) : null;
    return { items: items.map(myCaseAnswer), next };
  }

  @Post()
  @Officer('cases.open')
  @ApiOperation({ summary: 'Open a case with one colleague' })
  @ApiCreatedResponse({ type: CaseAnswer })
  async open(@CurrentActor() actor: OfficerActor, @Body() body: CaseOpeningBody): Promise<CaseAnswer> {
    const { ref } = await this.openCase.run(actor, openingOf(body));
    return myCaseAnswer(await this.cases.forActor(actor, ref));
  }

  @Get(':ref')
  @Officer('cases.list')
  @ApiOperation({ summary: 'One case' })
  @ApiOkResponse({ type: CaseAnswer })
  async show(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<CaseAnswer> {
    return myCaseAnswer(await this.cases.forActor(actor, ref));
  }

  @Patch(':ref')
  @Officer('cases.revise')
  @ApiOperation({ summary: 'Revise what is said of a case; what is left out is no longer given' })
  @ApiOkResponse({ type: CaseAnswer })
  async revise(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: CaseDetailsBody,
  ): Promise<CaseAnswer> {
    await this.reviseCase.run(actor, ref, detailsOf(body));
    return myCaseAnswer(await this.cases.forActor(actor, ref));
  }

  @Post(':ref/closure')
  @HttpCode(204)
  @Officer('cases.close')
  @ApiOperation({ summary: 'Close a case; its team still reads what comes' })
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<void> {
    await this.closeCase.run(actor, ref);
  }
}
