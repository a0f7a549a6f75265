import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SetFirstLook } from '../../actions/set-first-look';
import { FirstLooks } from '../../data/first-looks';
import { FIRST_LOOK_LEAST, FIRST_LOOK_MOST } from '../../rules/first-look';

export class FirstLookBody {
  @ApiProperty({ minimum: FIRST_LOOK_LEAST, maximum: FIRST_LOOK_MOST, example: 60 })
  @IsInt()
  minutes: number;
}

/** How soon somebody looks at what a person pictured wrote, for a force. */
@ApiTags('tips')
@Controller('api/v1/settings/first-look')
export class FirstLookController {
  constructor(
    private readonly looks: FirstLooks,
    private readonly setFirstLook: SetFirstLook,
  ) {}

  @Get()
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Minutes until somebody must have looked at what a person pictured wrote' })
  @ApiOkResponse({ type: FirstLookBody })
  async show(@CurrentActor() { forceId }: OfficerActor): Promise<FirstLookBody> {
    return { minutes: await this.looks.minutesOf(forceId) };
  }

  @Put()
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Set them, for what comes from now on' })
  @ApiOkResponse({ type: FirstLookBody })
  async set(@CurrentActor() actor: OfficerActor, @Body() { minutes }: FirstLookBody): Promise<FirstLookBody> {
    await this.setFirstLook.run(actor, minutes);
    return { minutes };
  }
}
