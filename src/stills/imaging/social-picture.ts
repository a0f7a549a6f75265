import type { Sharp } from 'sharp';
import type { Box, Size } from '../rules/boxes';
import { SOCIAL_LAYOUT, socialPlan, type SocialPlan, type SocialShape } from '../rules/social-plan';
import { block, compose, picture, type Layer } from './canvas';
import type { Deadline } from './deadline';
import { decodePart, fromPixels, shrink, type Pixels } from './decoder';
import { asTooSlow } from './libvips-refusals';
import { plate } from './plate';
import { squareWords, wideWords } from './social-words';

/** What is said on a picture for a post. */
export interface SocialWords {
  readonly force: string;
  /** The deep colour of the force, `#12294b`. White on it has been checked. */
  readonly night: string;
  /** Police appeal */
  readonly kind: string;
  /** LARKFIELD-3B */
  readonly reference: string;
  /** Do you know this person? */
  readonly ask: string;
  /** Still current? */
  readonly current: string;
  /** Where that is said: `northmere.example/appeals/larkfield`. */
  readonly address: string;
}

/** A published file of a still, and where on it the person sought has their face. */
export interface PublishedFile extends Size {
  /** A JPEG in which the crop and the covers are already pixels. The original never comes here. */
  readonly bytes: Buffer;
  readonly face: Box;
}

/** Between letters and a photograph: no colour runs at the edges of the letters. */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4', progressive: true } as const;

/** A picture for the force's own posts: a JPEG without metadata, the same bytes for the same input. */
export async function drawSocialPicture(
  published: PublishedFile,
  shape: SocialShape,
  words: SocialWords,
  mark: Buffer,
  deadline: Deadline,
): Promise<Buffer> {
  const plan = socialPlan(shape, published, published.face);
  const shown = await shownPixels(published, plan, deadline);
  const said = shape === 'square' ? squareWords : wideWords;
  const layers: Layer[] = [
    block(SOCIAL_LAYOUT[shape].room, words.night),
    picture(shown, plan.drawn.x, plan.drawn.y),
    ...(await plate(words.reference, plan.drawn)),
    ...(await said(words, mark)),
  ];
  const drawn: Sharp = compose(SOCIAL_LAYOUT[shape].canvas, words.night, layers);
  return asTooSlow(drawn.timeout({ seconds: deadline.secondsLeft() }).jpeg(JPEG).toBuffer());
}

/** Decoded at its own size, and only then made smaller or larger. */
async function shownPixels(
  { bytes }: PublishedFile,
  { cut, drawn }: SocialPlan,
  deadline: Deadline,
): Promise<Pixels> {
  const own = await decodePart(bytes, 0, cut, deadline);
  if (drawn.w <= cut.w) return shrink(own, { width: drawn.w, height: drawn.h }, deadline);
  const enlarged = fromPixels(own)
    .resize({ width: drawn.w, height: drawn.h, fit: 'fill' })
    .raw()
    .timeout({ seconds: deadline.secondsLeft() });
  return { data: await asTooSlow(enlarged.toBuffer()), width: drawn.w, height: drawn.h };
}
