import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { Role } from '../../../kernel';
import type { SignedIn } from '../../actions/sign-in';
import { EMAIL_MOST } from '../../rules/newcomer';
import { PASSWORD_MOST } from '../../rules/password';

export class SignInDto {
  @ApiProperty({ example: 'officer@northmere.example' })
  @IsEmail()
  @MaxLength(EMAIL_MOST)
  email: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  password: string;

  @ApiPropertyOptional({ description: 'The second factor, where the officer has one' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;
}

export class SignedInOfficerDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ type: [String] })
  roles: readonly Role[];
}

export class SessionDto {
  @ApiProperty({ description: 'For `Authorization: Bearer …`' })
  token: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: SignedInOfficerDto })
  officer: SignedInOfficerDto;
}

export function sessionDto({ token, expiresAt, actor }: SignedIn): SessionDto {
  const { id, name, email, roles } = actor;
  return { token, expiresAt: expiresAt.toISOString(), officer: { id, name, email, roles } };
}
