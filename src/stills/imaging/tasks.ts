import {
  contentFormat,
  isAnimatedPng,
  MAX_PICTURE_BYTES,
  sizeRefusal,
  type AcceptedFormat,
} from '../rules/accepted-formats';
import { contains, wholeOf, type Box, type Size } from '../rules/boxes';
import type { CropFraming } from '../rules/framing';
import { countJpegScans, MAX_JPEG_SCANS } from '../rules/jpeg-scans';
import { cropPlan, type PlannedRendition } from '../rules/rendition-plan';
import type { Deadline } from './deadline';
import { decode, readHeader, shrink, type Pixels } from './decoder';
import { encode } from './encoder';
import { PictureRefused } from './picture-refused';

/** A picture that was taken: what it is, and its size as it is looked at. */
export interface InspectedPicture extends Size {
  readonly format: AcceptedFormat;
}

/** One published file of a still. */
export interface Rendition extends PlannedRendition {
  readonly bytes: Buffer;
}

/** A crop that the crop rule has granted. */
export interface PlannedCrop {
  readonly framing: CropFraming;
  readonly crop: Box;
}

/** Every line of the picture is decoded to see that it is whole, but only a postage stamp is kept. */
const STAMP: Size = { width: 64, height: 64 };

/** Everything a picture must pass before it is kept: what it says it is, and then every line of it decoded. */
export async function inspect(bytes: Buffer, deadline: Deadline): Promise<InspectedPicture> {
  const picture = await check(bytes);
  await decode(bytes, STAMP, deadline);
  return picture;
}

/** The files of the whole still. Decoded once, at the largest size planned; each smaller size is made from the one before. */
export async function renderWhole(
  bytes: Buffer,
  plan: readonly PlannedRendition[],
  deadline: Deadline,
): Promise<Rendition[]> {
  const source = await check(bytes);
  return render(plan, source, (size) => decode(bytes, size, deadline), deadline);
}

/** The files of the crops, each cut from the full picture before it is made smaller. */
export async function renderCrops(
  bytes: Buffer,
  crops: readonly PlannedCrop[],
  deadline: Deadline,
): Promise<Rendition[]> {
  const picture = await check(bytes);
  const renditions: Rendition[] = [];
  for (const { framing, crop } of crops) {
    if (!contains(wholeOf(picture), crop)) throw new RangeError('The crop is of a larger picture.');
    const source = { width: crop.w, height: crop.h };
    const cut = (size: Size) => decode(bytes, size, deadline, crop);
    renditions.push(...(await render(cropPlan(framing, crop), source, cut, deadline)));
  }
  return renditions;
}

/** The gates that cost next to nothing, in order: weight, signature, scans, header, size. No pixel is decoded here. */
async function check(bytes: Buffer): Promise<InspectedPicture> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new PictureRefused('too_many_bytes');
  const content = contentFormat(bytes);
  if (!content.ok) throw new PictureRefused(content.refusal);
  if (content.format === 'jpeg' && countJpegScans(bytes) > MAX_JPEG_SCANS)
    throw new PictureRefused('too_slow');

  const header = await readHeader(bytes);
  if (header.format !== content.format) throw new PictureRefused('format_not_accepted');
  const { width, height } = header.autoOrient;
  const frames = isAnimatedPng(bytes) ? Infinity : (header.pages ?? 1);
  const refusal = sizeRefusal({ width, height, frames });
  if (refusal) throw new PictureRefused(refusal);
  return { format: content.format, width, height };
}

async function render(
  plan: readonly PlannedRendition[],
  source: Size,
  pixelsAt: (size: Size) => Promise<Pixels>,
  deadline: Deadline,
): Promise<Rendition[]> {
  let larger: Pixels | undefined;
  const renditions: Rendition[] = [];
  for (const planned of [...plan].sort((a, b) => b.width - a.width)) {
    if (planned.width > source.width || planned.height > source.height) {
      throw new RangeError('The plan is for a larger picture: no still is ever enlarged.');
    }
    larger = larger ? await shrink(larger, planned, deadline) : await pixelsAt(planned);
    renditions.push({ ...planned, bytes: await encode(larger, planned.format, deadline) });
  }
  return renditions;
}
