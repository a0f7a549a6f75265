import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ExportSnapshots } from '../../actions/export-snapshots';
import { readDocument } from '../../actions/snapshot-document';
import type { Snapshot } from '../../data/snapshot.entity';
import { packedSnapshots } from '../snapshot-reply';

export class DisclosureBody {
  @ApiProperty({
    example: 'Crown Prosecution Service',
    description: 'Who is given it: it goes into the log.',
  })
  @IsString()
  recipient: string;
}

class SnapshotAnswer {
  @ApiProperty()
  position: number;

  @ApiProperty({ enum: ['published', 'ended'] })
  kind: 'published' | 'ended';

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'Hex, over the record in canonical form (RFC 8785).' })
  sha256: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The record, as it was sealed.' })
  record: object;

  @ApiProperty({ description: 'Whether whoever did it could sign it at the time.' })
  signed: boolean;
}

class SnapshotsAnswer {
  @ApiProperty({ type: [SnapshotAnswer] })
  items: SnapshotAnswer[];

  @ApiProperty({ nullable: true, type: String, description: 'Always null: a chain is read whole.' })
  next: string | null;
}

/** What the public was shown of an appeal, sealed. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/snapshots')
export class SnapshotsApiController {
  constructor(private readonly exportSnapshots: ExportSnapshots) {}

  @Get()
  @Officer('appeals.disclose')
  @ApiOperation({ summary: 'The sealed snapshots of an appeal, newest first' })
  @ApiOkResponse({ type: SnapshotsAnswer })
  async list(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<SnapshotsAnswer> {
    const { chain } = await this.exportSnapshots.chainOf(actor, slug);
    return { items: [...chain].reverse().map(answerOf), next: null };
  }

  @Post()
  @HttpCode(200)
  @Officer('appeals.disclose')
  @ApiOperation({ summary: 'The whole chain with the bytes of its pictures, signed by you: a disclosure' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async give(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { recipient }: DisclosureBody,
  ): Promise<StreamableFile> {
    return packedSnapshots(slug, await this.exportSnapshots.run(actor, { slug, recipient }));
  }
}

function answerOf({ position, kind, at, sha256, document }: Snapshot): SnapshotAnswer {
  const { record, signature } = readDocument(document);
  return { position, kind, at: at.toISOString(), sha256, record, signed: signature !== null };
}
