import { bodyNumber, redirectTo, type FormErrors, type RedirectResult, type ViewResult } from '../../../web';
import type { SeenEdition } from '../../actions/enter-appeal';
import { appealPaths } from '../../appeals.paths';
import { inputOf } from './edition.form';
import { saying, type Said } from './said';
import { taken } from './taken';

/** The edition that a page’s form was about. */
export const seenEdition = (slug: string, body: unknown): SeenEdition => ({
  slug,
  edition: bodyNumber(body, 'edition') ?? 0,
});

/** Does one thing to an edition somebody looked at: then the appeal says so, or the page they came from says why not. */
export async function done(
  work: Promise<void>,
  { slug, said }: { readonly slug: string; readonly said: Said },
  refused: (errors: FormErrors) => Promise<ViewResult>,
): Promise<ViewResult | RedirectResult> {
  const acted = await taken(work, inputOf);
  return acted.ok ? redirectTo(saying(appealPaths.office(slug), said)) : refused(acted.errors);
}
