/** The strong entity tag of stored bytes: two renditions have one tag when and only when they are the same bytes. */
export function entityTag(sha256: string): string {
  return `"${sha256.slice(0, 32)}"`;
}

/**
 * True when the reader holds these bytes already (RFC 9110, `If-None-Match`): by one tag of a list, weak or strong,
 * or by a star for whatever there is.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
