/** A moment as it stands inside an envelope: RFC 3339, to the second. */
export function sealedMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
