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
import { SignIn } from '../../actions/sign-in';
import { SignOut } from '../../actions/sign-out';
import { refuseOfficer } from '../../officers.errors';
import { SessionDto, sessionDto, SignInDto } from './sessions.dto';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsApiController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in by password' })
  @ApiCreatedResponse({ type: SessionDto })
  async create(@Body() { email, password }: SignInDto): Promise<SessionDto> {
    const signedIn = await this.signIn.run({ email, password, device: null, replaces: null });
    if (signedIn.ok) return sessionDto(signedIn);
    const { code, retryAfterSeconds } = signedIn;
    throw refuseOfficer(code, retryAfterSeconds > 0 ? { retryAfterSeconds } : {});
  }

  @Delete('current')
  @HttpCode(204)
  @Officer('office.enter')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(@CurrentActor() officer: OfficerActor): Promise<void> {
    await this.signOut.run(officer, { everywhere: false });
  }

  @Delete()
  @HttpCode(204)
  @Officer('office.enter')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiNoContentResponse()
  async endAll(@CurrentActor() officer: OfficerActor): Promise<void> {
    await this.signOut.run(officer, { everywhere: true });
  }
}
