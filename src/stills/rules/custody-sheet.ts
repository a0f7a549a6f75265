import type { FaceOwner } from './faces';
import type { PlaceKind } from './place-shown';
import type { Recipe } from './recipe';

/*
 * Everything there is to say about one picture, from the camera to the last copy, as it is put before a court. Plain
 * values only: the sheet is signed as RFC 8785 canonical JSON, which knows no dates and no undefined.
 */
export const CUSTODY_SHEET_FORMAT = 'incident-room-custody-sheet-1';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the log says was done once. */
export interface LoggedAct {
  /** RFC 3339; a day alone where only that is kept. */
  readonly at: string;
  readonly act: string;
  readonly verb: string;
  readonly by: string;
  readonly byId: string | null;
  readonly recipient: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** Its place in the force's chain of entries; null while it was not linked yet. */
  readonly position: number | null;
}

export interface SheetRevision {
  readonly revision: number;
  readonly preparedAt: string;
  readonly preparedBy: Named;
  readonly recipe: Recipe;
  readonly inWords: readonly string[];
  readonly faces: Readonly<Record<FaceOwner, number>>;
  readonly words: object;
  readonly files: readonly {
    readonly framing: string;
    readonly width: number;
    readonly format: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

export interface SheetPlace {
  readonly guid: string;
  readonly kind: PlaceKind;
  readonly recipient: string;
  readonly revision: number;
  readonly by: string;
  readonly at: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly removedAt: string | null;
}

/** The original as it was on the day it came, and as it is in the store now. */
export interface SheetOriginal {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Read from the store when the sheet was made; null when it was not there. */
  readonly now: { readonly bytes: number; readonly sha256: string } | null;
  readonly unchanged: boolean;
}

export interface CustodySheet {
  readonly format: typeof CUSTODY_SHEET_FORMAT;
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: Named;
  readonly madeFor: string;
  readonly force: string;
  readonly case: { readonly reference: string; readonly operation: string };
  readonly still: {
    readonly id: string;
    readonly reference: string;
    readonly person: number;
    readonly state: string;
    readonly revision: number;
    readonly place: string;
    readonly alternativeText: string;
    readonly overlay: string;
    readonly withdrawalReason: string | null;
  };
  readonly original: SheetOriginal;
  readonly custody: {
    readonly suppliedBy: string;
    readonly cameraOwner: string;
    readonly howObtained: string;
    readonly permission: string;
    readonly exhibitReference: string;
    /** What the recorder stamped. */
    readonly recordedAt: string;
    readonly clockOffsetSeconds: number | null;
    readonly trueTime: string | null;
    readonly uploadedBy: Named;
    readonly uploadedAt: string;
  };
  readonly revisions: readonly SheetRevision[];
  readonly acts: readonly LoggedAct[];
  readonly appealActs: readonly LoggedAct[];
  readonly looks: readonly LoggedAct[];
  readonly places: readonly SheetPlace[];
}

/** Whether the bytes in the store are those that came. A missing original agrees with nothing. */
export function isUnchanged(
  came: { readonly bytes: number; readonly sha256: string },
  now: { readonly bytes: number; readonly sha256: string } | null,
): boolean {
  return now !== null && now.bytes === came.bytes && now.sha256 === came.sha256;
}
