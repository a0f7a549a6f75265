import { ApiProperty } from '@nestjs/swagger';
import type { BreakReason } from '../../rules/chain';
import type { Chain } from '../../rules/entry';
import type { AuditVerdict } from '../../rules/verdict';

export class AuditBreakAnswer {
  @ApiProperty({ enum: ['timed', 'dated'] })
  chain: Chain;

  @ApiProperty()
  position: number;

  @ApiProperty()
  reason: BreakReason;
}

export class AuditEndAnswer {
  @ApiProperty({ enum: ['timed', 'dated'] })
  chain: Chain;

  @ApiProperty()
  position: number;

  @ApiProperty({ description: 'In hexadecimal; kept outside, it shows a log that was made anew' })
  hash: string;
}

export class AuditVerdictAnswer {
  @ApiProperty()
  whole: boolean;

  @ApiProperty()
  linked: number;

  @ApiProperty({ description: "The last second's" })
  unlinked: number;

  @ApiProperty({ type: [AuditBreakAnswer], description: 'The first of each chain that does not hold' })
  broken: AuditBreakAnswer[];

  @ApiProperty({ type: [AuditEndAnswer] })
  ends: AuditEndAnswer[];
}

/** A check that has not come to its end: ask again, and it goes on. */
export class AuditCheckAnswer {
  @ApiProperty({ description: 'Links that were followed so far' })
  followed: number;

  @ApiProperty({ description: 'Links there were when it began' })
  of: number;
}

export function verdictAnswer({ linked, unlinked, broken, ends }: AuditVerdict): AuditVerdictAnswer {
  return {
    whole: broken.length === 0,
    linked,
    unlinked,
    broken: broken.map(({ chain, position, reason }) => ({ chain, position, reason })),
    ends: ends.map(({ chain, position, hash }) => ({ chain, position, hash: hash.toString('hex') })),
  };
}
