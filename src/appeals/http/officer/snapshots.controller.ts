import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { ExportSnapshots } from '../../actions/export-snapshots';
import { AppealFiles } from '../../data/appeal-file';
import { packedSnapshots } from '../snapshot-reply';
import { parseDisclosureForm } from './snapshots.form';
import { snapshotsPage } from './snapshots.page';

/** What the public was shown, sealed; and giving it out for disclosure. */
@ApiExcludeController()
@Controller('office/appeals/:slug/snapshots')
export class SnapshotsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly exportSnapshots: ExportSnapshots,
  ) {}

  @Get()
  @Officer('appeals.disclose')
  async list(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    const { chain } = await this.exportSnapshots.chainOf(actor, slug);
    return snapshotsPage({ file: await this.files.of(actor, slug), actor }, chain);
  }

  @Post()
  @HttpCode(200)
  @Officer('appeals.disclose')
  async give(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | StreamableFile> {
    const form = parseDisclosureForm(body);
    if (form.ok) return packedSnapshots(slug, await this.exportSnapshots.run(actor, { slug, ...form.value }));
    const { chain } = await this.exportSnapshots.chainOf(actor, slug);
    const file = await this.files.of(actor, slug);
    return snapshotsPage({ file, actor }, chain, form.values, form.errors);
  }
}
