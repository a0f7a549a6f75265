/** The deep colour behind a force's name, in which white letters stand at more than fourteen to one. */
export const NIGHT = '#12294b';

/**
 * The origin of a force's public pages, without a slash at its end: its own host, where it has one, else the site of
 * the node. Never what a request named: it goes into files and pictures that others copy.
 */
export function publicOrigin(force: { readonly publicHost: string | null } | null, baseUrl: string): string {
  return force?.publicHost ? `${new URL(baseUrl).protocol}//${force.publicHost}` : baseUrl;
}
