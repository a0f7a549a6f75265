import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsEmail, IsRFC3339 } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { KeepRota } from '../../actions/keep-rota';
import { DutyRota } from '../../data/duty-rota';

export class DutyTurnBody {
  @ApiProperty({ format: 'email', description: 'A duty officer of your force.' })
  @IsEmail()
  officer: string;

  @ApiProperty({ format: 'date-time' })
  @IsRFC3339()
  from: string;

  @ApiProperty({ format: 'date-time', description: 'Until before this moment; up to 14 days later.' })
  @IsRFC3339()
  until: string;
}

class DutyTurnAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Their name.' })
  officer: string;

  @ApiProperty({ format: 'date-time' })
  from: string;

  @ApiProperty({ format: 'date-time' })
  until: string;
}

export class DutyAnswer {
  @ApiProperty({ type: [DutyTurnAnswer], description: 'Now and ahead, the next to begin first.' })
  items: DutyTurnAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;
}

/** Who is on duty, for programs. */
@ApiTags('appeals')
@Controller('api/v1/duty')
export class DutyApiController {
  constructor(
    private readonly rota: DutyRota,
    private readonly keep: KeepRota,
  ) {}

  @Get()
  @Officer('duty.read')
  @ApiOperation({ summary: 'Who of your force is on duty, now and ahead' })
  @ApiOkResponse({ type: DutyAnswer })
  async list(@CurrentActor() { forceId }: OfficerActor): Promise<DutyAnswer> {
    const { turns } = await this.rota.of(forceId);
    const items = turns.map(({ id, name, beginsAt, endsAt }) => ({
      id,
      officer: name,
      from: beginsAt.toISOString(),
      until: endsAt.toISOString(),
    }));
    return { items, next: null };
  }

  @Post()
  @Officer('duty.keep')
  @ApiOperation({ summary: 'Put a duty officer on the rota' })
  @ApiCreatedResponse({ type: DutyAnswer })
  async add(
    @CurrentActor() actor: OfficerActor,
    @Body() { officer, from, until }: DutyTurnBody,
  ): Promise<DutyAnswer> {
    const officerId = await this.rota.idOf(actor.forceId, officer);
    await this.keep.add(actor, { officerId, beginsAt: new Date(from), endsAt: new Date(until) });
    return this.list(actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Officer('duty.keep')
  @ApiOperation({ summary: 'Take a turn out' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: OfficerActor, @Param('id') id: string): Promise<void> {
    await this.keep.remove(actor, id);
  }
}
