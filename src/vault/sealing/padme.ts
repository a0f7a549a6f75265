/**
 * The size a file is filled to before sealing: at most 12 % more, and only as many different sizes as the length
 * has bits of magnitude (Padmé, section 5). 0 and 1 stay.
 */
export function padmeLength(length: number): number {
  if (length < 2) return length;
  const magnitude = Math.floor(Math.log2(length));
  const exact = 2 ** magnitude > length ? magnitude - 1 : magnitude; // log2 rounds up just below a power of two
  const significant = Math.floor(Math.log2(exact)) + 1;
  const step = 2 ** (exact - significant);
  return Math.ceil(length / step) * step;
}
