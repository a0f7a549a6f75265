import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config } from '../../../platform';
import { KeepSecondFactor } from '../../actions/keep-second-factor';
import { SetUpAuthenticator } from '../../actions/set-up-authenticator';
import { SecondFactors } from '../../data/second-factors';
import {
  AuthenticatorSecretDto,
  FactorCodeDto,
  RecoveryCodesDto,
  SecondFactorDto,
  secondFactorDto,
} from './second-factor.dto';

@ApiTags('second factor')
@ApiBearerAuth()
@Controller('api/v1/second-factor')
export class SecondFactorApiController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly setUp: SetUpAuthenticator,
    private readonly keep: KeepSecondFactor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Officer('office.secure')
  @ApiOperation({ summary: 'Your own second factor, as it stands' })
  @ApiOkResponse({ type: SecondFactorDto })
  async show(@CurrentActor() officer: OfficerActor): Promise<SecondFactorDto> {
    return secondFactorDto(await this.factors.heldBy(officer.id), !this.config.demo);
  }

  @Post('authenticator')
  @Officer('office.secure')
  @ApiOperation({ summary: 'Begin to set up an authenticator' })
  @ApiCreatedResponse({ type: AuthenticatorSecretDto })
  begin(@CurrentActor() officer: OfficerActor): Promise<AuthenticatorSecretDto> {
    return this.setUp.begin(officer);
  }

  @Post('authenticator/confirmation')
  @Officer('office.secure')
  @ApiOperation({ summary: 'Give its first code: from now on it counts' })
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentActor() officer: OfficerActor,
    @Body() { code }: FactorCodeDto,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.setUp.confirm(officer, code) };
  }

  @Delete('authenticator')
  @HttpCode(204)
  @Officer('office.secure')
  @ApiOperation({ summary: 'Put it away, where nobody needs one' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() officer: OfficerActor): Promise<void> {
    await this.keep.remove(officer);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @Officer('office.secure')
  @ApiOperation({ summary: 'Remove a passkey' })
  @ApiNoContentResponse()
  async removePasskey(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<void> {
    await this.keep.removePasskey(officer, id);
  }

  @Post('recovery-codes')
  @Officer('office.secure')
  @ApiOperation({ summary: 'New recovery codes; the earlier ones are worth nothing from now on' })
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  async codes(@CurrentActor() officer: OfficerActor): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.keep.newRecoveryCodes(officer) };
  }
}
