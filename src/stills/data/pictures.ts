import { Injectable } from '@nestjs/common';
import { DataSource, isId } from '../../platform';
import type { PublicName } from '../rules/public-name';
import { renditionName } from '../rules/rendition-name';
import { RENDITION_FORMATS, type RenditionFormat } from '../rules/rendition-plan';
import { refuseStill } from '../stills.errors';
import type { StoredFile } from './picture-files';
import { PublicStills } from './public-stills';

/** What serving one file of a still needs. */
export interface StoredPicture extends StoredFile {
  readonly reference: string;
  readonly format: RenditionFormat;
}

/** Where the files of stills are, for those who serve them. Originals are not among them. */
@Injectable()
export class Pictures {
  constructor(
    private readonly db: DataSource,
    private readonly publicStills: PublicStills,
  ) {}

  /**
   * A file the public may load now, in the format that `choose` picks among those there are. Never public and never
   * there are one answer; withdrawn is another.
   */
  async forThePublic(
    stillId: string,
    { framing, width }: PublicName,
    choose: (formats: readonly RenditionFormat[]) => RenditionFormat | undefined,
  ): Promise<StoredPicture> {
    const still = isId(stillId) ? await this.publicStills.byId(stillId) : null;
    if (!still) throw refuseStill('still_not_found');
    const inFormat = (format: RenditionFormat) => still.files.get(renditionName({ framing, width, format }));
    const format = choose(RENDITION_FORMATS.filter(inFormat));
    const file = format && inFormat(format);
    if (!format || !file) throw refuseStill('still_not_found');
    if (!still.isPublic) throw refuseStill('still_withdrawn');
    return { ...file, reference: still.reference, format };
  }

  /** The objects that rows still point at, among these keys. */
  async inUse(keys: readonly string[]): Promise<Set<string>> {
    const rows: { key: string }[] = await this.db.query(
      `SELECT original_key AS key FROM stills WHERE original_key = ANY ($1)
       UNION ALL SELECT object_key FROM still_renditions WHERE object_key = ANY ($1)
       UNION ALL SELECT object_key FROM places_shown WHERE object_key = ANY ($1)
       UNION ALL SELECT object_key FROM kept_pictures WHERE object_key = ANY ($1)`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
