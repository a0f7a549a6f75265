import { parseStillReference } from '../../../stills';
import { bodyText } from '../../../web';
import { spokenName } from '../../rules/spoken-name';

/** What somebody holds in their hand: the name of an appeal, its address, or the reference on a picture. */
export interface Asked {
  /** As it was typed, for the field it came from and nothing else. */
  readonly typed: string;
  /** As a name would stand in capitals: `LARKFIELD`, and `LARKFIELD-3`, which could be either. */
  readonly name: string;
  /** As the reference on a picture; null when it can be none. */
  readonly reference: { readonly name: string; readonly person: number } | null;
}

const TYPED_LIMIT = 200;

/** Reads the question out of the address; null when the page was opened without one. */
export function parseVerifyForm(query: unknown): Asked | null {
  const typed = bodyText(query, 'appeal', TYPED_LIMIT);
  if (typed === '') return null;
  // Some paste the whole address of the page.
  const [, slug] = /\/appeals\/([a-z0-9-]+)/i.exec(typed) ?? [];
  const reference = parseStillReference(typed);
  return {
    typed,
    name: spokenName(slug ?? typed),
    reference: reference && { name: reference.publicName, person: reference.person },
  };
}
