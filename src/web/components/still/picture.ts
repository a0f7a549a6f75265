/** A picture as the `still` component wants it. */
export interface Picture {
  /** What an old browser loads. */
  readonly address: string;
  /** Of the picture itself, so that its box is reserved before the bytes arrive. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** A `data:` address of a few pixels that say only how light and dark lie, shown until the picture is there. */
  readonly placeholder?: string;
}

export interface PictureOrder {
  /** Address of the rendition of this width. */
  readonly at: (width: number, extension: 'avif' | 'webp' | 'jpg') => string;
  /** Widths that exist, ascending. */
  readonly widths: readonly number[];
  /** Proportions: of the crop (4:5) or of the whole frame. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Absent or empty: the box stays plain until the picture is there. */
  readonly placeholder?: string;
}

/** How wide a picture is shown where it stands, for the browser to choose by. The grid of LOOK decides. */
export const PICTURE_SIZES = {
  tile: '(min-width: 75em) 262px, (min-width: 60em) 22vw, (min-width: 40em) 30vw, 45vw',
  six: '(min-width: 75em) 173px, (min-width: 60em) 15vw, 30vw',
  person: '(min-width: 30em) 440px, 100vw',
  whole: '(min-width: 75em) 560px, (min-width: 56em) 48vw, 100vw',
  strip: '(min-width: 75em) 160px, (min-width: 40em) 14vw, 25vw',
  thumb: '112px',
} as const;

const MODERN = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
] as const;

/** The sources of a picture, best format first. */
export function pictureAt({ at, widths, width, height, alt, placeholder }: PictureOrder): Picture {
  const jpegs = widths.map((one) => `${at(one, 'jpg')} ${one}w`).join(', ');
  return {
    address: at(widths[0] ?? width, 'jpg'),
    width,
    height,
    alt,
    ...(placeholder && { placeholder }),
    sources: [
      ...MODERN.map(([extension, type]) => ({
        type,
        srcset: widths.map((one) => `${at(one, extension)} ${one}w`).join(', '),
      })),
      { type: 'image/jpeg', srcset: jpegs },
    ],
  };
}
