import { Inject, Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import { CONFIG, DataSource, type Config } from '../../platform';
import { stillPaths } from '../stills.paths';
import { PUBLIC_FRAMINGS, type PublicFraming } from '../rules/framing';
import type { RenditionKey } from '../rules/rendition-name';

const PATIENCE_MS = 5_000;
const GONE = 410;

/** Every public file of a still. */
const FILES =
  'SELECT framing, width, format FROM still_renditions WHERE still_id = $1 AND framing = ANY ($2)';

type FileRow = RenditionKey & { readonly framing: PublicFraming };

/** Asks the public addresses of a still as anybody would, caches in front of us included. */
@Injectable()
export class PublishedBytes {
  constructor(
    private readonly db: DataSource,
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** True when every one of them says 410. What cannot be asked is not gone. */
  async isGone(forceId: string, stillId: string): Promise<boolean> {
    const files = await this.db.query<FileRow[]>(FILES, [stillId, PUBLIC_FRAMINGS]);
    const host = (await this.forces.byId(forceId))?.publicHost;
    const site = host ? `https://${host}` : this.config.baseUrl;
    for (const file of files) {
      if ((await statusAt(site + stillPaths.publicPicture(stillId, file))) !== GONE) return false;
    }
    return files.length > 0;
  }
}

async function statusAt(address: string): Promise<number | null> {
  try {
    const reply = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    await reply.body?.cancel();
    return reply.status;
  } catch {
    // Not reached, or too slow to answer: then nobody knows.
    return null;
  }
}
