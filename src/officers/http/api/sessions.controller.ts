import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer, Public } from '../../../platform';
import { ProveAgain } from '../../actions/prove-again';
import { SignIn } from '../../actions/sign-in';
import { SignInSecondStep } from '../../actions/sign-in-second-step';
import { SignOut } from '../../actions/sign-out';
import { refuseOfficer } from '../../officers.errors';
import { FactorCodeDto } from './second-factor.dto';
import { SessionDto, sessionDto, SignInDto } from './sessions.dto';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsApiController {
  constructor(
    private readonly signIn: SignIn,
    private readonly secondStep: SignInSecondStep,
    private readonly signOut: SignOut,
    private readonly prove: ProveAgain,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in by password, and by second factor where the officer has one' })
  @ApiCreatedResponse({ type: SessionDto })
  async create(@Body() { email, password, code }: SignInDto): Promise<SessionDto> {
    const signedIn = await this.signIn.run({ email, password, device: null, replaces: null });
    if (signedIn.ok) return sessionDto(signedIn);
    if (signedIn.code !== 'second_factor_needed' || code === undefined) throw refusal(signedIn);
    const second = await this.secondStep.run(signedIn.half, { code, device: null });
    if (second.ok) return sessionDto(second);
    throw refusal(second);
  }

  @Post('current/proof')
  @HttpCode(204)
  @Officer('office.session')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Prove the second factor again, after `second_factor_needed`' })
  @ApiNoContentResponse()
  async proof(@CurrentActor() officer: OfficerActor, @Body() { code }: FactorCodeDto): Promise<void> {
    const proved = await this.prove.run(officer, { code, device: null });
    if (!proved.ok) throw refusal(proved);
  }

  @Delete('current')
  @HttpCode(204)
  @Officer('office.session')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(@CurrentActor() officer: OfficerActor): Promise<void> {
    await this.signOut.run(officer, { everywhere: false });
  }

  @Delete()
  @HttpCode(204)
  @Officer('office.session')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiNoContentResponse()
  async endAll(@CurrentActor() officer: OfficerActor): Promise<void> {
    await this.signOut.run(officer, { everywhere: true });
  }
}

function refusal<const C extends Parameters<typeof refuseOfficer>[0]>({
  code,
  retryAfterSeconds,
}: {
  readonly code: C;
  readonly retryAfterSeconds: number;
}) {
  return refuseOfficer(code, retryAfterSeconds > 0 ? { retryAfterSeconds } : {});
}
