/**
 * The ways a still is shown: the whole frame, and the crops around the face, each named after the place it is for.
 * One name is one framing, so every width of it shows the same thing and a browser may choose freely among them.
 */
export const CROP_FRAMINGS = ['tile', 'person', 'strip', 'thumbnail'] as const;
export type CropFraming = (typeof CROP_FRAMINGS)[number];

/** What the public is shown. */
export const PUBLIC_FRAMINGS = ['whole', ...CROP_FRAMINGS] as const;
export type PublicFraming = (typeof PUBLIC_FRAMINGS)[number];

/**
 * What no public address ever names: `source`, the upright original that officers mark on, with everybody on it; and
 * `handout`, what is published at its full size, for those to whom it is handed under terms.
 */
export const OFFICE_FRAMINGS = ['source', 'handout'] as const;
export type OfficeFraming = (typeof OFFICE_FRAMINGS)[number];

export const FRAMINGS = [...PUBLIC_FRAMINGS, ...OFFICE_FRAMINGS] as const;
export type Framing = (typeof FRAMINGS)[number];

export const isPublicFraming = (framing: Framing): framing is PublicFraming =>
  PUBLIC_FRAMINGS.some((one) => one === framing);

export interface CropMeasures {
  /** How much of the crop's height the face box takes. */
  readonly share: number;
  /** How far down the crop the middle of the face stands. */
  readonly eye: number;
  /** The widest it is shown, in CSS pixels: the crop holds at least as many of the source's own. */
  readonly minWidth: number;
}

export const CROP_MEASURES: Readonly<Record<CropFraming, CropMeasures>> = {
  tile: { share: 0.3, eye: 0.36, minWidth: 300 },
  person: { share: 0.3, eye: 0.36, minWidth: 440 },
  strip: { share: 0.36, eye: 0.4, minWidth: 160 },
  thumbnail: { share: 0.42, eye: 0.4, minWidth: 120 },
};
