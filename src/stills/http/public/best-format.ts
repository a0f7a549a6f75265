import { mediaType, mediaTypes } from '@hapi/accept';
import { CONTENT_TYPES } from '../../rules/rendition-name';
import type { RenditionFormat } from '../../rules/rendition-plan';

/** What every reader shows, also one that says so of nothing. */
const PLAIN: RenditionFormat = 'jpg';

/**
 * The best of these formats, which come best first, that a reader takes by its header `Accept`. A modern format is
 * sent only to whoever names it: old browsers, mail programs and scripts say that they take anything and then show an
 * empty box. Who takes nothing of it all gets the plain one: it is a picture they may look at some other way.
 */
export function bestFormat(
  accept: string | undefined,
  formats: readonly RenditionFormat[],
): RenditionFormat | undefined {
  const chosen = chosenType(accept, formats);
  const byType = formats.find((format) => CONTENT_TYPES[format] === chosen);
  return byType ?? formats.find((format) => format === PLAIN);
}

function chosenType(accept: string | undefined, formats: readonly RenditionFormat[]): string | null {
  try {
    const named = mediaTypes(accept);
    const offered = formats.filter((format) => format === PLAIN || named.includes(CONTENT_TYPES[format]));
    return mediaType(
      accept,
      offered.map((format) => CONTENT_TYPES[format]),
    );
  } catch {
    // A header that cannot be read asks for nothing.
    return null;
  }
}
