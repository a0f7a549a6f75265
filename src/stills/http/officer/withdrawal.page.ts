import { casePaths } from '../../../cases';
import type { AtCase } from '../../../persons-sought';
import { errorSummary, view, type FormErrors, type Picture, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { officePicture, publicPicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import type { WithdrawalValues } from './withdrawal.form';

const TEMPLATE = 'stills/views/officer/withdrawal.njk';

export function withdrawalPage(
  at: AtCase | null,
  still: StillRecord,
  values: WithdrawalValues = { reason: '' },
  errors: FormErrors = [],
): ViewResult {
  const { reference, person } = still;
  const model = {
    title: `Withdraw ${reference}`,
    place: at?.place,
    lead: `${person.number}. ${person.label}`,
    isPublic: still.standing === 'public',
    action: stillPaths.withdrawal(reference),
    cancel: casePaths.home(),
    picture: shownOf(still),
    reference,
    values,
    errors: errorSummary(errors),
  };
  return view(TEMPLATE, model, { status: errors.length > 0 ? 422 : 200 });
}

/** Whoever is on no team sees what everybody sees. */
function shownOf(still: StillRecord): Picture | null {
  const picture = still.standing === 'public' ? publicPicture : officePicture;
  return picture(still, 'thumbnail') ?? picture(still, 'whole');
}

/** The still is as it was before: a clock runs for what was public. */
export function withdrawnPage(at: AtCase | null, { reference, standing }: StillRecord): ViewResult {
  const model = {
    title: `${reference} is withdrawn`,
    place: at?.place,
    reference,
    done: true,
    takedown: standing === 'public' ? stillPaths.takedown(reference) : null,
    show: stillPaths.show(reference),
  };
  return view(TEMPLATE, model);
}
