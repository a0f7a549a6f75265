import { PictureRefused } from './picture-refused';

/** While decoding, whatever libvips cannot finish is the picture's fault; the reason is said in our own words. */
export function asDamaged<T>(decoding: Promise<T>): Promise<T> {
  return decoding.catch((error: unknown) => {
    throw new PictureRefused(limitReached(error) ?? 'damaged', { cause: error });
  });
}

/** While encoding, our own pixels are in hand: only a lack of time is the picture's fault, the rest is ours. */
export function asTooSlow<T>(encoding: Promise<T>): Promise<T> {
  return encoding.catch((error: unknown) => {
    const code = limitReached(error);
    throw code ? new PictureRefused(code, { cause: error }) : error;
  });
}

/** libvips has no error codes; these words are in its messages, and the specs fail if they ever change. */
function limitReached(error: unknown): 'too_slow' | 'too_many_pixels' | null {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('timeout')) return 'too_slow';
  return message.includes('exceeds pixel limit') ? 'too_many_pixels' : null;
}
