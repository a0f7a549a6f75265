import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import type { PersonSought } from '../../data/person-sought.entity';
import { DESCRIPTION_LIMIT, LABEL_LIMIT, REASON_LIMIT, type DescriptionTyped } from '../../rules/description';
import { mayBeShown } from '../../rules/may-be-shown';
import { PROCEEDINGS_STATES, type ProceedingsState } from '../../rules/proceedings-state';
import { SEARCH_STATES, type SearchState } from '../../rules/search-state';

/** What is said of a person. */
export class PersonBody implements DescriptionTyped {
  @ApiProperty({ maxLength: LABEL_LIMIT, example: 'Man in a red cap in a betting shop' })
  @IsString()
  label: string;

  @ApiProperty({ maxLength: DESCRIPTION_LIMIT })
  @IsString()
  description: string;

  @ApiPropertyOptional({ example: '30 to 45', description: 'Years; absent or empty where nobody can say.' })
  @IsString()
  apparentAge: string = '';
}

export class SearchStateBody {
  @ApiProperty({ enum: SEARCH_STATES })
  @IsIn(SEARCH_STATES)
  state: SearchState;

  @ApiProperty({ maxLength: REASON_LIMIT })
  @IsString()
  reason: string;
}

export class ProceedingsBody {
  @ApiProperty({ enum: PROCEEDINGS_STATES })
  @IsIn(PROCEEDINGS_STATES)
  state: ProceedingsState;

  @ApiProperty({ maxLength: REASON_LIMIT })
  @IsString()
  reason: string;
}

export class ApparentAgeAnswer {
  @ApiProperty()
  from: number;

  @ApiProperty()
  to: number;
}

export class PersonAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'As the public says it: person 3.' })
  number: number;

  @ApiProperty()
  label: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: ApparentAgeAnswer, nullable: true })
  apparentAge: ApparentAgeAnswer | null;

  @ApiProperty({ enum: SEARCH_STATES })
  searchState: SearchState;

  @ApiProperty({ enum: PROCEEDINGS_STATES })
  proceedings: ProceedingsState;

  @ApiProperty({ description: 'False: no picture of this person is public, whatever an appeal says.' })
  mayBeShown: boolean;
}

export class PersonList {
  @ApiProperty({ type: [PersonAnswer] })
  items: PersonAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a case has few.' })
  next: string | null;
}

/** A person as a program is told of them. */
export function personAnswer(person: PersonSought): PersonAnswer {
  const { ageFrom: from, ageTo: to } = person;
  return {
    id: person.id,
    number: person.number,
    label: person.label,
    description: person.description,
    apparentAge: from === null || to === null ? null : { from, to },
    searchState: person.searchState,
    proceedings: person.proceedingsState,
    mayBeShown: mayBeShown(person),
  };
}
