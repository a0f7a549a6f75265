import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPracticeName, type OfficerActor } from '../../kernel';
import { newId } from '../../platform';
import { PictureFiles } from '../data/picture-files';
import type { PlaceShown } from '../data/place-shown.entity';
import { Stills, type StillRecord } from '../data/stills';
import { ImagingUnavailable, makeSocialPicture, PictureRefused, type SocialWords } from '../imaging';
import type { Box } from '../rules/boxes';
import { soughtFace } from '../rules/faces';
import { publishedBox } from '../rules/recipe';
import type { SocialShape } from '../rules/social-plan';
import { refuseStill } from '../stills.errors';
import { RegisterPlace } from './register-place';
import { StillChanges } from './still-changes';

export interface SocialPictureWish {
  readonly still: StillRecord;
  readonly shape: SocialShape;
  readonly words: SocialWords;
}

export interface SocialPicture {
  readonly bytes: Buffer;
  readonly place: PlaceShown;
}

/**
 * Draws a picture for the force's own posts and writes down that it went there. For a larger act, which has seen to
 * it that this officer may have it. Drawn from what is published, never from the original.
 */
@Injectable()
export class GiveSocialPicture {
  constructor(
    private readonly stills: Stills,
    private readonly files: PictureFiles,
    private readonly registerPlace: RegisterPlace,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, { still, shape, words }: SocialPictureWish): Promise<SocialPicture> {
    if (isPracticeName(still.reference)) throw refuseStill('still_is_practice');
    assertPublic(still);
    const bytes = await this.drawn(still, shape, words);
    const place = await this.changes.within(async (tx) => {
      const now = await this.stills.lock(tx, still.forceId, still.id);
      // Withdrawn or prepared anew while it was drawn: then nobody gets it.
      assertPublic(now);
      if (now.revision !== still.revision) throw refuseStill('still_changed_meanwhile');
      return this.registerPlace.within(tx, actor, {
        still: now,
        kind: `social_${shape}`,
        recipient: words.force,
        id: newId(),
        file: {
          objectKey: null,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.length,
        },
      });
    });
    return { bytes, place };
  }

  private async drawn(still: StillRecord, shape: SocialShape, words: SocialWords): Promise<Buffer> {
    // What is published at its full size: its crop and its covers are pixels like any other.
    const file = still.renditions.find(({ framing }) => framing === 'handout');
    const face = soughtFace(still.faces);
    if (!file || !face) throw refuseStill('still_state_not_possible');
    const { width, height } = file;
    const bytes = await this.files.original(file.objectKey);
    const part = publishedBox(still.recipe, still);
    const published = { bytes, width, height, face: seenIn(face, part, width / part.w) };
    try {
      return await makeSocialPicture(published, shape, words);
    } catch (error) {
      if (error instanceof ImagingUnavailable) throw refuseStill('picture_line_is_full');
      if (error instanceof PictureRefused) throw refuseStill('social_picture_failed');
      throw error;
    }
  }
}

/** A box of the turned original in the pixels of what is published of it, which may be smaller; at least a pixel. */
function seenIn({ x, y, w, h }: Box, part: Box, scale: number): Box {
  return {
    x: Math.max(0, Math.floor((x - part.x) * scale)),
    y: Math.max(0, Math.floor((y - part.y) * scale)),
    w: Math.max(1, Math.floor(w * scale)),
    h: Math.max(1, Math.floor(h * scale)),
  };
}

function assertPublic({ standing }: StillRecord): void {
  if (standing === 'withdrawn') throw refuseStill('still_withdrawn');
  if (standing !== 'public') throw refuseStill('still_state_not_possible');
}
