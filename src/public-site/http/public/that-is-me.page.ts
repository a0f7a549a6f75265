import { appealPaths, type LiveAppeal, type LivePerson } from '../../../appeals';
import { t, view, type ViewResult } from '../../../web';
import { contactsOf } from './contacts';
import { referenceOf } from './people';
import type { Reading } from './reading';

/** "That is me", or "you have the wrong person": how to say so, and what nobody has to say (rule 9). */
export function thatIsMePage(appeal: LiveAppeal, person: LivePerson | null, reading: Reading): ViewResult {
  const { slug, headline, forceId, contacts } = appeal;
  const model = {
    title: t('public-site.that_is_me.title', {}, reading.language),
    description: t('public-site.that_is_me.lead', {}, reading.language),
    headline,
    appealPath: appealPaths.show(slug),
    reference: person ? referenceOf(appeal, person) : null,
    example: referenceOf(appeal, { number: 1 }),
    contacts: contactsOf(contacts, reading),
    tipPath: appealPaths.tip(slug),
  };
  return view('public-site/views/public/that-is-me.njk', model, { forceId });
}
