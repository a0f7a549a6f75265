import type { PlaceKind } from '../../rules/place-shown';

/** Kinds of places, as officers call them. */
export const PLACE_KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  handout: 'Handout',
  social_square: 'Social post, square',
  social_wide: 'Social post, wide',
};
