import { Injectable } from '@nestjs/common';
import { PictureFiles, type ReceivedFile } from '../data/picture-files';
import type { StillRendition } from '../data/still-rendition.entity';
import type { Still } from '../data/still.entity';
import {
  ImagingUnavailable,
  inspectPicture,
  makePublished,
  makeSource,
  PictureRefused,
  type InspectedPicture,
  type Rendition,
} from '../imaging';
import type { Size } from '../rules/boxes';
import { publishedParts, type Marks } from '../rules/published-parts';
import { PLAIN_RECIPE } from '../rules/recipe';
import { refuseStill } from '../stills.errors';

/** A file that is in the store and waits for the row that will point at it. */
export type MadePicture = Omit<StillRendition, 'stillId'>;

/** Every file of a still, for one recipe and the faces marked on it. */
export interface MadePictures {
  readonly made: readonly MadePicture[];
  readonly placeholder: string;
}

/**
 * Makes the files of a still. All of it happens before a transaction begins: no row is locked while a picture is
 * decoded, and what no row comes to point at is swept.
 */
@Injectable()
export class MakePictures {
  constructor(private readonly files: PictureFiles) {}

  /** What was received, looked at to its last line, and its files as it came. */
  async uploaded(received: ReceivedFile): Promise<{ picture: InspectedPicture; pictures: MadePictures }> {
    return saying(async () => {
      const bytes = await this.files.original(received.key);
      const picture = await inspectPicture(bytes);
      const source = await makeSource(bytes);
      const pictures = await this.published(bytes, picture, { recipe: PLAIN_RECIPE, faces: [] });
      return { picture, pictures: { ...pictures, made: [...pictures.made, ...(await this.keep([source]))] } };
    });
  }

  /** What is published of a still by this recipe, and the crops around the face that is sought where they are granted. */
  async prepared(still: Still, marks: Marks): Promise<MadePictures> {
    return saying(async () => this.published(await this.files.original(still.originalKey), still, marks));
  }

  /** What officers mark on, of a still that came before there was such a file. */
  async source({ originalKey }: Still): Promise<MadePicture> {
    return saying(
      async () => (await this.keep([await makeSource(await this.files.original(originalKey))]))[0],
    );
  }

  private async published(bytes: Buffer, upright: Size, marks: Marks): Promise<MadePictures> {
    const { renditions, placeholder } = await makePublished(
      bytes,
      marks.recipe,
      publishedParts(upright, marks),
    );
    return { made: await this.keep(renditions), placeholder };
  }

  private async keep(renditions: readonly Rendition[]): Promise<MadePicture[]> {
    const made: MadePicture[] = [];
    for (const { framing, width, height, format, bytes } of renditions) {
      made.push({ framing, width, height, format, ...(await this.files.keep(format, bytes)) });
    }
    return made;
  }
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
