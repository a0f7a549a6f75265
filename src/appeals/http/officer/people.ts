import type { AppealFile } from '../../data/appeal-file';
import type { EditionRecord } from '../../data/edition-records';

/** Somebody named in the file of an appeal. */
export function nameOf({ people }: AppealFile, id: string | null | undefined): string {
  return (id && people.get(id)?.name) || 'somebody who has left';
}

/** Who did what may also have been the house itself: its column is empty then. */
export function doerOf(file: AppealFile, id: string | null): string {
  return id === null ? 'Incident Room itself' : nameOf(file, id);
}

/** The same with what they are: "Inspector Bello Adeyemi". */
export function rankedName({ people }: AppealFile, id: string | null | undefined): string {
  const found = id ? people.get(id) : undefined;
  return found ? `${found.rank} ${found.name}` : 'somebody who has left';
}

/** Who said no to an edition, and why; null where nobody did. */
export function refusalOf(
  file: AppealFile,
  { authority }: EditionRecord,
): { readonly by: string; readonly reason: string } | null {
  if (authority?.decision !== 'refused') return null;
  const { officerId, reason, purpose, necessity, proportionality } = authority;
  const said = reason || [purpose, necessity, proportionality].filter(Boolean).join(' ');
  return { by: rankedName(file, officerId), reason: said };
}
