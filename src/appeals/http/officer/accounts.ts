import { t } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { EditionContent, Quote } from '../../rules/edition-content';
import { consentFault } from '../../rules/victim-account';
import type { Check } from './checks';
import { consentLine } from './consents.page';

/** What the editor sends where words are a victim's and no consent is chosen yet. */
const NO_CONSENT = 'none';

/** Whose words a quote is, as the editor offers it: the police's, a victim's, and by which consent. */
export function whoseChoices({ latest }: AppealFile): object[] {
  return [
    { value: '', text: 'The police’s' },
    ...latest.consents.map((consent) => ({
      value: String(consent.number),
      text: `A victim’s, consent ${consentLine(consent)}${consent.withdrawnAt ? ' (taken back)' : ''}`,
    })),
    { value: NO_CONSENT, text: 'A victim’s, no consent written down yet' },
  ];
}

/** The choice as it stands in the form. */
export function whoseChosen({ victim }: Quote): string {
  return victim ? String(victim.consent ?? NO_CONSENT) : '';
}

/** What was chosen, as the edition keeps it. */
export function victimTyped(chosen: string): Quote['victim'] {
  if (chosen === NO_CONSENT) return { consent: null };
  return /^[1-9]\d{0,5}$/.test(chosen) ? { consent: Number(chosen) } : null;
}

/** By which consent a victim's words stand, or why they cannot go out: for whoever writes, and whoever decides. */
export function accountChecks({ quotes }: EditionContent, { latest, appeal }: AppealFile): Check[] {
  return quotes.flatMap((quote): Check[] => {
    if (!quote.victim) return [];
    const fault = consentFault(quote, latest.consents);
    const consent = latest.consents.find(({ number }) => number === quote.victim?.consent);
    const whose = quote.name || 'a victim';
    const link = { href: appealPaths.consents(appeal.slug), link: 'The consents' };
    if (fault) {
      const text = `Words of ${whose}: ${t(`appeals.errors.appeal_blocked_${fault}`)}`;
      return [{ tag: { text: 'Consent', tone: 'care' }, text, ...link }];
    }
    const text = `Words of ${whose} stand by consent ${consent ? consentLine(consent) : ''}.`;
    return [{ tag: { text: 'Consent', tone: 'done' }, text, ...link }];
  });
}
