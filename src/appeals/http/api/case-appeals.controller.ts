import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { DraftAppeal } from '../../actions/draft-appeal';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { APPEAL_TEMPLATES, type AppealTemplate } from '../../rules/appeal-template';
import { EditionAnswer } from './edition-answer';
import { contentOfBody, EditionContentBody } from './edition.dto';
import { ToldEditions } from './told-editions';

export class EditionList {
  @ApiProperty({ type: [EditionAnswer] })
  items: EditionAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;
}

export class AppealDraftBody extends EditionContentBody {
  @ApiPropertyOptional({
    enum: APPEAL_TEMPLATES,
    description:
      'Begin with the words of a template, with gaps in them; what is said besides stands in their place.',
  })
  @IsOptional()
  @IsIn(APPEAL_TEMPLATES)
  template?: AppealTemplate;
}

/** The appeals of a case. */
@ApiTags('appeals')
@Controller('api/v1/cases/:ref/appeals')
export class CaseAppealsController {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly draftAppeal: DraftAppeal,
    private readonly editions: ToldEditions,
  ) {}

  @Get()
  @Officer('appeals.read')
  @ApiOperation({ summary: 'The appeals of a case, each in its newest edition, newest first' })
  @ApiOkResponse({ type: EditionList })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<EditionList> {
    const appeals = (await this.ofOfficer.ofCase(actor, ref)).toReversed();
    return { items: await Promise.all(appeals.map((one) => this.editions.told(one))), next: null };
  }

  @Post()
  @Officer('appeals.draft')
  @ApiOperation({ summary: 'Begin an appeal; what is left out begins as the case has it' })
  @ApiCreatedResponse({ type: EditionAnswer })
  async draft(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') caseRef: string,
    @Body() body: AppealDraftBody,
  ): Promise<EditionAnswer> {
    const { slug } = await this.draftAppeal.run(actor, {
      caseRef,
      template: body.template,
      content: contentOfBody(body),
    });
    return this.editions.of(actor, slug);
  }
}
