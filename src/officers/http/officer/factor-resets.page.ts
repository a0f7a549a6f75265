import { consoleDateTime, errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import type { ForceMember } from '../../data/force-members';
import type { SecondFactorReset } from '../../data/second-factor-reset.entity';
import { officerPaths } from '../../officers.paths';
import { SHOWN_IDENTITIES } from '../../rules/factor-reset';

/** The page on which an administrator says how somebody showed who they are. */
export function askResetPage({ id, name }: ForceMember, errors: FormErrors = []): ViewResult {
  const model = {
    title: `A lost second factor of ${name}`,
    name,
    shown: SHOWN_IDENTITIES.map((value) => ({ value, text: t(`officers.shown.${value}`) })),
    errors: errorSummary(errors),
    action: officerPaths.factorReset(id),
    back: officerPaths.officer(id),
  };
  return view('officers/views/officer/ask-reset.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** What waits for a second person, with what the first one saw. */
export function factorResetsPage(
  resets: readonly SecondFactorReset[],
  nameOf: (id: string) => string,
  { ownId, said }: { readonly ownId: string; readonly said: string | null },
): ViewResult {
  const rows = resets.map((reset) => ({
    name: nameOf(reset.officerId),
    line: t('officers.reset_line', {
      asker: nameOf(reset.askedBy),
      shown: t(`officers.shown.${reset.shown}`),
      at: consoleDateTime(reset.askedAt),
    }),
    until: consoleDateTime(reset.expiresAt),
    mine: reset.askedBy === ownId || reset.officerId === ownId,
    confirmation: officerPaths.resetConfirmation(reset.id),
    refusal: officerPaths.resetRefusal(reset.id),
  }));
  return view('officers/views/officer/factor-resets.njk', { title: 'Lost second factors', rows, said });
}
