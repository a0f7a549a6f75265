/**
 * The public name of an appeal as it starts the references on its pictures: `St Mary's Road` is ST-MARYS-ROAD. Every
 * person of it keeps that reference when the pictures are gone, because a caller may hold yesterday's paper.
 */
export function spokenName(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  return plain
    .trim()
    .replace(/[\s-]+/gu, '-')
    .toUpperCase();
}
