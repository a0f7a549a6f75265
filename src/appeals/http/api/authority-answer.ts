import { ApiProperty } from '@nestjs/swagger';
import type { EditionRecord } from '../../data/edition-records';
import { DECISIONS, type Decision } from '../../rules/authority-reasons';
import { SIGNATURE_STANDINGS, type SignatureStanding } from '../../rules/decision-record';

export class AuthorityAnswer {
  @ApiProperty({ type: [String], description: 'Places that no picture may name while it is in force.' })
  excludedPlaces: string[];

  @ApiProperty({ enum: DECISIONS })
  decision: Decision;

  @ApiProperty()
  purpose: string;

  @ApiProperty()
  necessity: string;

  @ApiProperty()
  proportionality: string;

  @ApiProperty()
  alternatives: string;

  @ApiProperty()
  risk: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  reviewOn: string | null;

  @ApiProperty({ format: 'date-time' })
  decidedAt: string;

  @ApiProperty({
    enum: SIGNATURE_STANDINGS,
    description: 'Whether the key of whoever decided is under it, and holds. Checked at every reading.',
  })
  signature: SignatureStanding;
}

/** The decision on an edition as a program is told of it. */
export function authorityAnswer(
  { authority }: EditionRecord,
  signature: SignatureStanding,
): AuthorityAnswer | null {
  if (!authority) return null;
  const { decision, purpose, necessity, proportionality, alternatives, risk, reason, reviewOn } = authority;
  const grounds = { purpose, necessity, proportionality, alternatives, risk, reason };
  const excludedPlaces = [...authority.excludedPlaces];
  return {
    decision,
    ...grounds,
    excludedPlaces,
    reviewOn,
    decidedAt: authority.decidedAt.toISOString(),
    signature,
  };
}
