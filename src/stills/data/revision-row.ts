import type { Still } from './still.entity';
import type { StillRendition } from './still-rendition.entity';
import type { StillRevision } from './still-revision.entity';
import type { FaceBox } from '../rules/faces';

/** A still as far as a revision of it goes. */
export interface PreparedStill extends Still {
  readonly faces: readonly FaceBox[];
  readonly renditions: readonly StillRendition[];
}

/** How a still is prepared now, as the row that keeps it. */
export function revisionRow(still: PreparedStill, preparedBy: string, preparedAt: Date): StillRevision {
  const { id, revision, recipe, faces, renditions } = still;
  return {
    stillId: id,
    revision,
    recipe,
    faces: faces.map(({ who, x, y, w, h }) => ({ who, x, y, w, h })),
    words: {
      alternativeText: still.alternativeText,
      place: still.place,
      capturedAt: still.capturedAt.toISOString(),
      suppliedBy: still.suppliedBy,
      cameraOwner: still.cameraOwner,
      howObtained: still.howObtained,
      permission: still.permission,
      exhibitReference: still.exhibitReference,
      clockOffsetSeconds: still.clockOffsetSeconds,
      overlay: still.overlay,
      atVictimsHome: still.atVictimsHome,
      surroundingsClear: still.surroundingsClear,
    },
    files: renditions.map(({ framing, width, format, sha256, bytes }) => ({
      framing,
      width,
      format,
      sha256,
      bytes,
    })),
    preparedBy,
    preparedAt,
  };
}
