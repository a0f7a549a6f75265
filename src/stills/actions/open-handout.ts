import { Inject, Injectable } from '@nestjs/common';
import { isPracticeName, type OfficerActor } from '../../kernel';
import { isId, OBJECT_STORE, type ObjectStore } from '../../platform';
import type { PlaceShown } from '../data/place-shown.entity';
import type { StillRecord } from '../data/stills';
import { refuseStill } from '../stills.errors';
import { mustBeGivable } from './make-handout';
import { OpenStill } from './open-still';

/** Long enough to begin a download in, too short to be passed on. */
const ADDRESS_SECONDS = 5 * 60;

/** A copy that may be fetched now. */
export interface OpenedHandout {
  readonly reference: string;
  readonly place: PlaceShown & {
    readonly objectKey: string;
    readonly sha256: string;
    readonly bytes: number;
  };
  /** Where the store itself gives it for a few minutes; null where it has no addresses and we send it. */
  readonly url: string | null;
}

/** Opens the file of a handout to an officer of the team. Gone, once the picture may not be given any more. */
@Injectable()
export class OpenHandout {
  constructor(
    private readonly open: OpenStill,
    @Inject(OBJECT_STORE) private readonly objects: ObjectStore,
  ) {}

  async run(actor: OfficerActor, ref: string, guid: string): Promise<OpenedHandout> {
    const { still, places } = await this.open.run(actor, ref, 'handout');
    const place = isId(guid) && places.find(({ id, kind }) => id === guid && kind === 'handout');
    if (!place) throw refuseStill('still_not_found');
    if (isPracticeName(still.reference)) throw refuseStill('still_is_practice');
    const kept = keptFile(still, place);
    const url = await this.objects.signedUrl(kept.objectKey, {
      seconds: ADDRESS_SECONDS,
      filename: `${still.reference}.jpg`,
      contentType: 'image/jpeg',
    });
    return { reference: still.reference, place: kept, url };
  }
}

function keptFile(still: StillRecord, place: PlaceShown): OpenedHandout['place'] {
  mustBeGivable(still);
  const { objectKey, sha256, bytes, revision } = place;
  // Prepared and approved anew, it is another picture: this copy of the earlier one is over.
  if (revision !== still.revision || !objectKey || !sha256 || bytes === null)
    throw refuseStill('still_withdrawn');
  return { ...place, objectKey, sha256, bytes };
}
