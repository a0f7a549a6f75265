import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString } from 'class-validator';
import {
  ARREST_OUTCOMES,
  ARRESTED_AGES,
  ARRESTED_MOST,
  ARRESTED_WHO,
  ARRESTS_MOST,
  SUSPICIONS,
  type ArrestedAge,
  type ArrestedWho,
  type ArrestOutcome,
  type ArrestTold,
  type Suspicion,
} from '../../rules/arrest-update';

/** An arrest as it is told. There is no field for a name, and none that takes words. */
export class ArrestBody implements ArrestTold {
  @ApiProperty({ enum: ARRESTED_WHO })
  @IsIn(ARRESTED_WHO)
  who: ArrestedWho;

  @ApiProperty({ enum: ARRESTED_AGES })
  @IsIn(ARRESTED_AGES)
  age: ArrestedAge;

  @ApiProperty({ minimum: 1, maximum: ARRESTED_MOST })
  @IsInt()
  number: number;

  @ApiProperty({ format: 'date' })
  @IsString()
  arrestedOn: string;

  @ApiProperty({ enum: SUSPICIONS })
  @IsIn(SUSPICIONS)
  suspicion: Suspicion;

  @ApiProperty({ enum: ARREST_OUTCOMES })
  @IsIn(ARREST_OUTCOMES)
  outcome: ArrestOutcome;

  @ApiProperty({ minimum: 1, maximum: ARRESTS_MOST, description: 'Arrests so far, these included.' })
  @IsInt()
  arrests: number;

  @ApiProperty({ format: 'date' })
  @IsString()
  asAt: string;
}
