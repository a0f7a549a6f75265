/**
 * The address of a further appeal of a case: the first has the case's own, `larkfield`; later ones, and those whose
 * name another force of the node has taken, count on: `larkfield-2`.
 */
export function nextSlug(base: string, taken: readonly string[]): string {
  const known = new Set(taken);
  if (!known.has(base)) return base;
  let number = 2;
  while (known.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
