import { ApiProperty } from '@nestjs/swagger';
import { arrestSentence } from '../../arrest-words';
import {
  ARREST_OUTCOMES,
  ARRESTED_AGES,
  ARRESTED_WHO,
  SUSPICIONS,
  type ArrestedAge,
  type ArrestedWho,
  type ArrestOutcome,
  type ArrestTold,
  type Suspicion,
} from '../../rules/arrest-update';

export class ArrestUpdateAnswer implements ArrestTold {
  @ApiProperty({ description: 'As the public reads it, in English.' })
  sentence: string;

  @ApiProperty({ enum: ARRESTED_WHO })
  who: ArrestedWho;

  @ApiProperty({ enum: ARRESTED_AGES })
  age: ArrestedAge;

  @ApiProperty({ description: 'How many were arrested, of this kind.' })
  number: number;

  @ApiProperty({ format: 'date' })
  arrestedOn: string;

  @ApiProperty({ enum: SUSPICIONS })
  suspicion: Suspicion;

  @ApiProperty({ enum: ARREST_OUTCOMES })
  outcome: ArrestOutcome;

  @ApiProperty({ description: 'Arrests so far, these included.' })
  arrests: number;

  @ApiProperty({ format: 'date' })
  asAt: string;
}

export class NewsroomFlagsAnswer {
  @ApiProperty({ description: 'Against somebody of the case, shown or not: Contempt of Court Act 1981.' })
  proceedingsActive: boolean;

  @ApiProperty({ description: 'Somebody shown may be under 18, or nobody can say.' })
  mayShowChild: boolean;
}

/** An arrest update as a program is told of it. */
export function arrestAnswer(told: ArrestTold): ArrestUpdateAnswer {
  const { who, age, number, arrestedOn, suspicion, outcome, arrests, asAt } = told;
  return { sentence: arrestSentence(told), who, age, number, arrestedOn, suspicion, outcome, arrests, asAt };
}
