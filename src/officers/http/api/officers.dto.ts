import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ROLES, type Role } from '../../../kernel';
import type { Invited } from '../../actions/invite-officers';
import type { FreshInvitation } from '../../data/invitations.repository';
import type { ForceMember } from '../../data/force-members';
import type { OfficerState } from '../../rules/officer-state';
import { EMAIL_MOST, NAME_MOST, NEWCOMERS_MOST, RANK_MOST } from '../../rules/newcomer';

export class EnrolDto {
  @ApiProperty()
  @IsEmail()
  email: string;

  @ApiProperty({ example: '7H2K-0Q9D-XW31-M5TB' })
  @IsString()
  @MaxLength(60)
  code: string;

  @ApiProperty()
  @IsString()
  password: string;
}

export class NewcomerDto {
  @ApiProperty()
  @IsString()
  @MaxLength(NAME_MOST)
  name: string;

  @ApiProperty()
  @IsString()
  @MaxLength(RANK_MOST)
  rank: string;

  @ApiProperty()
  @IsString()
  @MaxLength(EMAIL_MOST)
  email: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

export class InvitationsDto {
  @ApiProperty({ type: [NewcomerDto], description: 'All of them are invited, or none' })
  @IsArray()
  @ArrayMaxSize(NEWCOMERS_MOST)
  @ValidateNested({ each: true })
  @Type(() => NewcomerDto)
  officers: NewcomerDto[];
}

export class InvitationDto {
  @ApiProperty()
  officer: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ description: 'Answered this once; hand it over in person or by telephone' })
  code: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class InvitedDto {
  @ApiProperty({ type: [InvitationDto] })
  items: InvitationDto[];
}

export class MemberDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  rank: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ type: [String] })
  roles: readonly Role[];

  @ApiProperty({ enum: ['invited', 'enrolled', 'revoked'] })
  state: OfficerState;

  @ApiProperty({ type: String, nullable: true, description: 'Of certified keys; null while there are none' })
  fingerprint: string | null;
}

export class MembersDto {
  @ApiProperty({ type: [MemberDto] })
  items: MemberDto[];

  @ApiProperty({ type: String, nullable: true })
  next: null;
}

export function membersDto(members: readonly ForceMember[]): MembersDto {
  const items = members.map(({ id, name, rank, email, roles, state, fingerprint }) => ({
    id,
    name,
    rank,
    email,
    roles,
    state,
    fingerprint,
  }));
  return { items, next: null };
}

export function invitationDto(
  officer: string,
  email: string,
  { code, expiresAt }: FreshInvitation,
): InvitationDto {
  return { officer, email, code, expiresAt: expiresAt.toISOString() };
}

export function invitedDto(invited: readonly Invited[]): InvitedDto {
  return { items: invited.map((one) => invitationDto(one.officerId, one.newcomer.email, one.invitation)) };
}
