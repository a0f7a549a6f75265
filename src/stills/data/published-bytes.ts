import { Inject, Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import { isPracticeName } from '../../kernel';
import { CONFIG, DataSource, type Config } from '../../platform';
import { stillPaths } from '../stills.paths';
import { PUBLIC_FRAMINGS, type PublicFraming } from '../rules/framing';
import type { RenditionKey } from '../rules/rendition-name';

const PATIENCE_MS = 5_000;
const GONE = 410;
const NEVER_THERE = 404;

/** Every public file of a still. */
const FILES = `
  SELECT r.framing, r.width, r.format, s.reference FROM still_renditions r JOIN stills s ON s.id = r.still_id
  WHERE r.still_id = $1 AND r.framing = ANY ($2)`;

type FileRow = RenditionKey & { readonly framing: PublicFraming; readonly reference: string };

/** Asks the public addresses of a still as anybody would, caches in front of us included. */
@Injectable()
export class PublishedBytes {
  constructor(
    private readonly db: DataSource,
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** True when every one of them says 410, or of a practice case 404: it never was. What cannot be asked is not gone. */
  async isGone(forceId: string, stillId: string): Promise<boolean> {
    const files = await this.db.query<FileRow[]>(FILES, [stillId, PUBLIC_FRAMINGS]);
    const host = (await this.forces.byId(forceId))?.publicHost;
    const site = host ? `https://${host}` : this.config.baseUrl;
    for (const { reference, ...file } of files) {
      const answer = isPracticeName(reference) ? NEVER_THERE : GONE;
      if ((await statusAt(site + stillPaths.publicPicture(stillId, file))) !== answer) return false;
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
