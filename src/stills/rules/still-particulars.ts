/** Limits of what is known of a still besides its words, for the form and for the API alike. */
export const OVERLAY_LIMIT = 200;
export const CAMERA_OWNER_LIMIT = 120;
export const HOW_OBTAINED_LIMIT = 500;
export const PERMISSION_LIMIT = 500;
export const EXHIBIT_REFERENCE_LIMIT = 60;
/** Sixty years: a recorder whose battery was changed begins again in 1970. */
export const CLOCK_OFFSET_LIMIT = 60 * 366 * 24 * 60 * 60;

/** What the preparer has seen on the picture and knows of where it was taken. */
export interface Circumstances {
  /** What is burnt into the picture, as its preparer reads it; empty for nothing. */
  readonly overlay: string;
  readonly atVictimsHome: boolean;
  /** No neighbour's door, number or vehicle can be seen. */
  readonly surroundingsClear: boolean;
}

/** Where the picture came from; for officers and the court only. Every word may be empty. */
export interface Custody {
  readonly cameraOwner: string;
  readonly howObtained: string;
  readonly permission: string;
  readonly exhibitReference: string;
  /** How far the recorder's clock was ahead of the true time; null where nobody has compared them. */
  readonly clockOffsetSeconds: number | null;
}

export const NOTHING_PARTICULAR: Circumstances & Custody = {
  overlay: '',
  atVictimsHome: false,
  surroundingsClear: false,
  cameraOwner: '',
  howObtained: '',
  permission: '',
  exhibitReference: '',
  clockOffsetSeconds: null,
};

const WORDS = {
  overlay: ['still_overlay_too_long', OVERLAY_LIMIT],
  cameraOwner: ['still_camera_owner_too_long', CAMERA_OWNER_LIMIT],
  howObtained: ['still_how_obtained_too_long', HOW_OBTAINED_LIMIT],
  permission: ['still_permission_too_long', PERMISSION_LIMIT],
  exhibitReference: ['still_exhibit_reference_too_long', EXHIBIT_REFERENCE_LIMIT],
} as const;
type WordsField = keyof typeof WORDS;

export type ParticularsProblem = (typeof WORDS)[WordsField][0] | 'still_clock_offset_not_valid';

export interface ParticularsRefusal {
  readonly field: WordsField | 'clockOffsetSeconds';
  readonly code: ParticularsProblem;
}

/** What of this cannot be kept, and why, each at its field. */
export function particularsProblems(said: Circumstances & Custody): ParticularsRefusal[] {
  const problems = (Object.keys(WORDS) as WordsField[]).flatMap((field): ParticularsRefusal[] => {
    const [code, limit] = WORDS[field];
    return [...said[field]].length > limit ? [{ field, code }] : [];
  });
  return isClockOffset(said.clockOffsetSeconds)
    ? problems
    : [...problems, { field: 'clockOffsetSeconds', code: 'still_clock_offset_not_valid' }];
}

function isClockOffset(seconds: number | null): boolean {
  return seconds === null || (Number.isInteger(seconds) && Math.abs(seconds) <= CLOCK_OFFSET_LIMIT);
}
