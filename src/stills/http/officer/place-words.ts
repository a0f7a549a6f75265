import type { PlaceKind } from '../../rules/place-shown';

/** Kinds of places, as officers call them. */
export const PLACE_KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  site: 'Our site',
  feeds: 'Our feeds',
  widgets: 'Our widgets',
  handout: 'Handout',
  newsroom: 'Newsroom',
  social_square: 'Social post, square',
  social_wide: 'Social post, wide',
  social_post: 'Post of our own',
  broadcaster: 'Broadcaster',
  partner: 'Partner',
  printed_page: 'Printed page',
  poster: 'Poster',
};
