import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn } from 'class-validator';
import type { Admission } from '../../actions/admit-member';
import type { TeamMember } from '../../data/team-standings';
import { PARTS, type KeyStanding, type Part } from '../../rules/team';

const ADDED_AS = ['member', 'guest', 'press'] as const;

export class TeamAdditionBody {
  @ApiProperty({ example: 'rosa@northmere.example' })
  @IsEmail()
  email: string;

  @ApiProperty({ enum: ADDED_AS, description: 'Press never gets a key; a guest is of another force.' })
  @IsIn(ADDED_AS)
  part: (typeof ADDED_AS)[number];
}

export class TeamMemberAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  rank: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: PARTS })
  part: Part;

  @ApiProperty({
    enum: ['attached', 'holds', 'waits_for_enrolment', 'waits_for_member', 'not_vouched_for', 'revoked'],
  })
  key: KeyStanding;

  @ApiProperty({ type: String, nullable: true, description: 'Of their certified keys: compare it aloud.' })
  fingerprint: string | null;
}

export class TeamAnswer {
  @ApiProperty({ type: [TeamMemberAnswer] })
  items: TeamMemberAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a team is small.' })
  next: string | null;
}

export function memberAnswer({ officer, part, key, fingerprint }: TeamMember): TeamMemberAnswer {
  const { id, name, rank, email } = officer;
  return { id, name, rank, email, part, key, fingerprint };
}

export function admissionAnswer({ officer, key, fingerprint }: Admission, part: Part): TeamMemberAnswer {
  const { id, name, rank, email } = officer;
  return { id, name, rank, email, part, key, fingerprint };
}
