import { Injectable } from '@nestjs/common';
import { PictureFiles, type ReceivedFile } from '../data/picture-files';
import type { StillRendition } from '../data/still-rendition.entity';
import type { Still } from '../data/still.entity';
import {
  ImagingUnavailable,
  inspectPicture,
  makeCrops,
  makeRenditions,
  PictureRefused,
  type InspectedPicture,
  type PlannedCrop,
  type Rendition,
} from '../imaging';
import { faceCrop } from '../rules/crop';
import { soughtFace, type FaceBox } from '../rules/faces';
import { CROP_FRAMINGS } from '../rules/framing';
import { renditionPlan } from '../rules/rendition-plan';
import { refuseStill } from '../stills.errors';

/** A file that is in the store and waits for the row that will point at it. */
export type MadePicture = Omit<StillRendition, 'stillId'>;

/**
 * Makes the files of a still. All of it happens before a transaction begins: no row is locked while a picture is
 * decoded, and what no row comes to point at is swept.
 */
@Injectable()
export class MakePictures {
  constructor(private readonly files: PictureFiles) {}

  /** What was received, looked at to its last line, and its files for the whole frame. */
  async whole(received: ReceivedFile): Promise<{ picture: InspectedPicture; made: MadePicture[] }> {
    return saying(async () => {
      const bytes = await this.files.original(received.key);
      const picture = await inspectPicture(bytes);
      return { picture, made: await this.keep(await makeRenditions(bytes, renditionPlan(picture))) };
    });
  }

  /** The crops around the face that is sought, as far as the crop rule grants them. */
  async crops(still: Still, faces: readonly FaceBox[]): Promise<MadePicture[]> {
    const planned = grantedCrops(still, faces);
    if (planned.length === 0) return [];
    return saying(async () =>
      this.keep(await makeCrops(await this.files.original(still.originalKey), planned)),
    );
  }

  private async keep(renditions: readonly Rendition[]): Promise<MadePicture[]> {
    const made: MadePicture[] = [];
    for (const { framing, width, height, format, bytes } of renditions) {
      made.push({ framing, width, height, format, ...(await this.files.keep(format, bytes)) });
    }
    return made;
  }
}

/** Nothing can be covered yet, so a bystander is out of the crop or the crop is not made. */
function grantedCrops({ width, height }: Still, faces: readonly FaceBox[]): PlannedCrop[] {
  const face = soughtFace(faces);
  if (!face) return [];
  return CROP_FRAMINGS.flatMap((framing) => {
    const decision = faceCrop({ width, height, faces, covers: [] }, face, framing);
    return decision.ok ? [{ framing, crop: decision.crop }] : [];
  });
}

/** A picture's own fault is a refusal at its field; a full line is ours, and passes. */
async function saying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFull = error instanceof ImagingUnavailable;
    if (!isFull && !(error instanceof PictureRefused)) throw error;
    const code = isFull ? 'picture_line_is_full' : (`picture_${error.code}` as const);
    throw refuseStill(code, {}, [{ field: 'file', code }]);
  }
}
