import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';

/** The whole frame as large as it was made, in the format that everything shows. */
export function wholeAddress({ id, renditions }: StillRecord): string {
  const widths = renditions.filter(({ framing }) => framing === 'whole').map(({ width }) => width);
  return stillPaths.officePicture(id, { framing: 'whole', width: Math.max(...widths), format: 'jpg' });
}
