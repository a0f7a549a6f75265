import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import type { HeldFactors } from '../../data/second-factors';
import type { SecondFactorReset } from '../../data/second-factor-reset.entity';
import { SHOWN_IDENTITIES, type ShownIdentity } from '../../rules/factor-reset';

export class FactorCodeDto {
  @ApiProperty({
    description: 'Six digits of the authenticator; where a factor is proved, or a recovery code',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;
}

export class PasskeyDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date-time' })
  madeAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;
}

export class SecondFactorDto {
  @ApiProperty({ description: 'Whether anything else can be done without one' })
  required: boolean;

  @ApiProperty()
  authenticator: boolean;

  @ApiProperty({ type: [PasskeyDto], description: 'Made and shown in a browser only' })
  passkeys: PasskeyDto[];

  @ApiProperty()
  recoveryCodesLeft: number;
}

export class AuthenticatorSecretDto {
  @ApiProperty({ description: 'To type into an authenticator' })
  key: string;

  @ApiProperty({ description: '`otpauth:` address of the same, for a QR code' })
  uri: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ type: [String], description: 'Answered this once; empty where earlier ones still count' })
  recoveryCodes: readonly string[];
}

export class AskResetDto {
  @ApiProperty({ enum: SHOWN_IDENTITIES, description: 'How the officer showed who they are' })
  @IsIn(SHOWN_IDENTITIES)
  shown: ShownIdentity;
}

export class FactorResetDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  officer: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ enum: SHOWN_IDENTITIES })
  shown: ShownIdentity;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class FactorResetsDto {
  @ApiProperty({ type: [FactorResetDto] })
  items: FactorResetDto[];

  @ApiProperty({ type: String, nullable: true })
  next: null;
}

export function secondFactorDto(held: HeldFactors, required: boolean): SecondFactorDto {
  const { authenticator, recoveryCodesLeft } = held;
  const passkeys = held.passkeys.map(({ id, name, madeAt, lastUsedAt }) => ({
    id,
    name,
    madeAt: madeAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
  return { required, authenticator, passkeys, recoveryCodesLeft };
}

export function factorResetsDto(resets: readonly SecondFactorReset[]): FactorResetsDto {
  const items = resets.map(({ id, officerId, askedBy, shown, askedAt, expiresAt }) => ({
    id,
    officer: officerId,
    askedBy,
    shown,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
  return { items, next: null };
}
