import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SetRankTable } from '../../actions/set-rank-table';
import { RankTables } from '../../data/rank-tables';
import {
  APPARENT_AGES,
  OFFENCE_KINDS,
  rankInTable,
  RANKS,
  type ApparentAge,
  type OffenceKind,
  type Rank,
} from '../../rules/deciding-rank';

export class RankRuleBody {
  @ApiProperty({ enum: OFFENCE_KINDS })
  @IsIn(OFFENCE_KINDS)
  offence: OffenceKind;

  @ApiProperty({ enum: APPARENT_AGES, description: '`child`: under 18, or nobody can say.' })
  @IsIn(APPARENT_AGES)
  age: ApparentAge;

  @ApiProperty({ enum: RANKS, description: 'This rank or above.' })
  @IsIn(RANKS)
  rank: Rank;
}

export class RankTableBody {
  @ApiProperty({ type: [RankRuleBody], description: 'What is left out asks for the least there is.' })
  @IsArray()
  @ArrayMaxSize(OFFENCE_KINDS.length * APPARENT_AGES.length)
  @ValidateNested({ each: true })
  @Type(() => RankRuleBody)
  rules: RankRuleBody[];
}

/** Which rank decides on a force's releases, for programs of its administrator. */
@ApiTags('appeals')
@Controller('api/v1/force/releases/ranks')
export class RanksApiController {
  constructor(
    private readonly tables: RankTables,
    private readonly setRanks: SetRankTable,
  ) {}

  @Get()
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Which rank decides on a release, by offence and apparent age' })
  @ApiOkResponse({ type: RankTableBody })
  async show(@CurrentActor() { forceId }: OfficerActor): Promise<RankTableBody> {
    const table = await this.tables.of(forceId);
    const rules = OFFENCE_KINDS.flatMap((offence) =>
      APPARENT_AGES.map((age) => ({ offence, age, rank: rankInTable(table, offence, age) })),
    );
    return { rules };
  }

  @Put()
  @HttpCode(200)
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Ask for higher ranks than everybody must; never for lower ones' })
  @ApiOkResponse({ type: RankTableBody })
  async set(@CurrentActor() actor: OfficerActor, @Body() { rules }: RankTableBody): Promise<RankTableBody> {
    await this.setRanks.run(
      actor,
      rules.map(({ offence, age, rank }) => ({ offence, age, rank })),
    );
    return this.show(actor);
  }
}
