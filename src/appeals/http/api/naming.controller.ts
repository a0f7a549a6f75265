import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SetNamingLines } from '../../actions/set-naming-lines';
import { ForcesNamingLines } from '../../data/naming-lines';
import { NAMING_LIMIT, type NamingLines } from '../../rules/naming-lines';

const ABOUT = { maxLength: NAMING_LIMIT, description: 'One line a row.' };

export class NamingLinesBody implements NamingLines {
  @ApiProperty(ABOUT)
  @IsString()
  say: string;

  @ApiProperty(ABOUT)
  @IsString()
  never: string;

  @ApiProperty(ABOUT)
  @IsString()
  threat: string;

  @ApiProperty(ABOUT)
  @IsString()
  ring: string;

  @ApiProperty(ABOUT)
  @IsString()
  post: string;

  @ApiProperty(ABOUT)
  @IsString()
  proceedings: string;

  @ApiProperty(ABOUT)
  @IsString()
  child: string;

  @ApiProperty(ABOUT)
  @IsString()
  lawyer: string;
}

export class NamingLinesAnswer {
  @ApiProperty({ type: NamingLinesBody })
  lines: NamingLines;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null where the force has what everybody begins with.',
  })
  keptAt: string | null;
}

/** What a force says when social media names somebody, for programs. */
@ApiTags('appeals')
@Controller('api/v1')
export class NamingApiController {
  constructor(
    private readonly kept: ForcesNamingLines,
    private readonly setLines: SetNamingLines,
  ) {}

  @Get('press/naming')
  @Officer('appeals.read')
  @ApiOperation({ summary: 'Lines to take when social media names somebody' })
  @ApiOkResponse({ type: NamingLinesAnswer })
  async show(@CurrentActor() { forceId }: OfficerActor): Promise<NamingLinesAnswer> {
    const { lines, keptAt } = await this.kept.of(forceId);
    return { lines, keptAt: keptAt?.toISOString() ?? null };
  }

  @Get('force/naming')
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Everything that was ever kept of them, the newest first' })
  @ApiOkResponse({ type: [NamingLinesAnswer] })
  async all(@CurrentActor() { forceId }: OfficerActor): Promise<NamingLinesAnswer[]> {
    const kept = await this.kept.kept(forceId);
    return kept.map(({ lines, keptAt }) => ({ lines, keptAt: keptAt.toISOString() }));
  }

  @Put('force/naming')
  @HttpCode(200)
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Set them; the former ones stay kept' })
  @ApiOkResponse({ type: NamingLinesAnswer })
  async set(@CurrentActor() actor: OfficerActor, @Body() lines: NamingLinesBody): Promise<NamingLinesAnswer> {
    await this.setLines.run(actor, lines);
    return this.show(actor);
  }
}
