import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import type { Naming } from '../../actions/set-lead-officers';
import type { LeadsInCase } from '../../data/people-and-leads';

const PERSONS_AT_MOST = 500;

export class LeadNamingBody {
  @ApiProperty({ description: 'Number of the person sought.' })
  @IsInt()
  @Min(1)
  person: number;

  @ApiProperty({ format: 'uuid', description: 'Id of one who reads the case, as its team lists them.' })
  @IsUUID()
  officer: string;
}

export class LeadOfficersBody {
  @ApiProperty({
    type: [LeadNamingBody],
    description: 'All of them: the tips on a person who is left out wait in the room.',
  })
  @IsArray()
  @ArrayMaxSize(PERSONS_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => LeadNamingBody)
  items: LeadNamingBody[];
}

export class LeadOfficerAnswer {
  @ApiProperty({ description: 'Number of the person sought.' })
  person: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the room answers.' })
  officer: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class LeadOfficersAnswer {
  @ApiProperty({ type: [LeadOfficerAnswer] })
  items: LeadOfficerAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null.' })
  next: string | null;
}

export const namings = ({ items }: LeadOfficersBody): Naming[] =>
  items.map(({ person, officer }) => ({ person, officerId: officer }));

/** Somebody who was named and has left the team answers for nobody any more. */
export function leadOfficersAnswer({ persons, readers }: LeadsInCase): LeadOfficersAnswer {
  const items = persons.map(({ number: person, leadId }) => {
    const lead = readers.find(({ id }) => id === leadId);
    return { person, officer: lead?.id ?? null, name: lead?.officer.name ?? null };
  });
  return { items, next: null };
}
