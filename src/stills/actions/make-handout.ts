import { Inject, Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import { Forces } from '../../forces';
import { mayBeShown } from '../../persons-sought';
import { CONFIG, newId, type Config } from '../../platform';
import { PictureFiles } from '../data/picture-files';
import type { StillRecord } from '../data/stills';
import { handoutMetadata } from '../rules/handout-metadata';
import { handoutRefusal, type HandoutRefusal } from '../rules/handout-standing';
import type { PictureMetadata } from '../rules/picture-metadata';
import { refuseStill } from '../stills.errors';
import { stillPaths } from '../stills.paths';
import { handoutFile } from './handout-file';

/** A copy that lies in the store and waits for its row. Its id stands in the file. */
export interface MadeHandout {
  readonly id: string;
  readonly file: { readonly objectKey: string; readonly sha256: string; readonly bytes: number };
}

/** Makes one outlet's copy of a picture, before any transaction begins. What no row comes to point at is swept. */
@Injectable()
export class MakeHandout {
  constructor(
    private readonly files: PictureFiles,
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(inCase: MyCase, still: StillRecord): Promise<MadeHandout> {
    mustBeGivable(still);
    const published = still.renditions.find(({ framing }) => framing === 'handout');
    // A still that was approved before handouts were made: preparing it anew makes one.
    if (!published) throw refuseStill('still_has_no_handout');
    const id = newId();
    const jpeg = await this.files.whole(published.objectKey);
    const file = await this.files.keepHandout(id, handoutFile(jpeg, await this.metadata(inCase, still, id)));
    return { id, file };
  }

  async takeBack({ file }: MadeHandout): Promise<void> {
    await this.files.discard([file.objectKey]);
  }

  private async metadata({ slug }: MyCase, still: StillRecord, guid: string): Promise<PictureMetadata> {
    const force = await this.forces.byId(still.forceId);
    const site = force?.publicHost ? `https://${force.publicHost}` : this.config.baseUrl;
    return handoutMetadata({
      reference: still.reference,
      place: still.place,
      takenAt: still.capturedAt,
      alternativeText: still.alternativeText,
      recipe: still.recipe,
      isPublic: still.standing === 'public',
      force: force?.name ?? '',
      statusUrl: site + stillPaths.appeal(slug),
      guid,
    });
  }
}

/** What stands in the way of giving this picture to anybody now, or null: the page shows what the action refuses by. */
export function handoutStanding({ standing, person }: StillRecord): HandoutRefusal | null {
  return handoutRefusal({ standing, personMayBeShown: mayBeShown(person) });
}

export function mustBeGivable(still: StillRecord): void {
  const refusal = handoutStanding(still);
  if (refusal) throw refuseStill(refusal, { reference: still.reference });
}
