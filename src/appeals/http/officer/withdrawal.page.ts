import { may, type OfficerActor } from '../../../kernel';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { shownStills } from '../../actions/appeal-readiness';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { isOpen } from '../../rules/edition-state';
import { picturesFor } from './pictures';
import { nameOfAppeal, placeOf } from './place';
import { plainThumb } from './thumbs';
import { countedWithin } from './words';

/** What comes down, and the press that does it. The page is the question: no other is asked. */
export function withdrawalPage(
  file: AppealFile,
  actor: OfficerActor,
  values: { readonly reason: string } = { reason: '' },
  errors: FormErrors = [],
): ViewResult {
  const { appeal, live, latest } = file;
  const model = {
    title: live ? `Withdraw ${nameOfAppeal(file)}` : `Give up ${nameOfAppeal(file)}`,
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(appeal.slug) },
    action: appealPaths.withdrawal(appeal.slug),
    effect: effectOf(file),
    naming: may(actor.roles, 'appeals.read') ? appealPaths.naming() : null,
    nothing: live || isOpen(latest.state) ? null : 'Nothing of it is public, and nothing waits to be.',
    keep: live ? 'Leave it up' : 'Keep it',
    press: live ? 'Withdraw it now' : 'Give it up',
    pictures: live ? shownStills(live).map(({ still }) => plainThumb(still, picturesFor(actor, file))) : [],
    values,
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/withdrawal.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

function effectOf({ live, latest }: AppealFile): string {
  if (!live) return isOpen(latest.state) ? 'It was never public. Its editions stay in the log.' : '';
  const count = shownStills(live).length;
  const pictures = count === 0 ? '' : ` and ${countedWithin(count, 'picture', 'pictures')}`;
  const waiting = isOpen(latest.state)
    ? ` Edition ${latest.number}, which was to follow, is withdrawn with it.`
    : '';
  return `Its page${pictures} come down at once, everywhere we serve them. The public reads “no longer sought”, never why. Tips that somebody is writing are still taken.${waiting}`;
}
