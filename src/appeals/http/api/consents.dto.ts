import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import type { VictimConsent } from '../../data/victim-consent.entity';
import {
  CONSENT_GIVERS,
  CONSENT_LIMITS,
  CONSENT_PURPOSES,
  CONSENT_WAYS,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentTaken,
  type ConsentWay,
} from '../../rules/victim-account';

export class ConsentBody implements ConsentTaken {
  @ApiProperty({ maxLength: CONSENT_LIMITS.whose, description: 'As the case knows them, without a name.' })
  @IsString()
  whose: string;

  @ApiProperty({ enum: CONSENT_GIVERS })
  @IsIn(CONSENT_GIVERS)
  givenBy: ConsentGiver;

  @ApiProperty({ format: 'date' })
  @IsString()
  takenOn: string;

  @ApiProperty({ maxLength: CONSENT_LIMITS.takenBy, description: 'The officer who asked.' })
  @IsString()
  takenBy: string;

  @ApiProperty({ enum: CONSENT_WAYS })
  @IsIn(CONSENT_WAYS)
  how: ConsentWay;

  @ApiProperty({ enum: CONSENT_PURPOSES, isArray: true })
  @IsArray()
  @IsIn(CONSENT_PURPOSES, { each: true })
  purposes: ConsentPurpose[];

  @ApiPropertyOptional({ maxLength: CONSENT_LIMITS.reference, description: 'Where it is kept.' })
  @IsOptional()
  @IsString()
  reference: string = '';
}

export class ConsentAnswer extends ConsentBody {
  @ApiProperty({ description: 'What a quote names.' })
  number: number;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
}

export class ConsentsAnswer {
  @ApiProperty({ type: [ConsentAnswer], description: 'Newest first.' })
  items: ConsentAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: an appeal has few.' })
  next: null;
}

export function consentsAnswer(consents: readonly VictimConsent[]): ConsentsAnswer {
  const items = consents.map((consent) => {
    const { number, whose, givenBy, takenOn, takenBy, how, purposes, reference } = consent;
    return {
      ...{ number, whose, givenBy, takenOn, takenBy, how, purposes, reference },
      recordedAt: consent.recordedAt.toISOString(),
      withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
    };
  });
  return { items: items.reverse(), next: null };
}
