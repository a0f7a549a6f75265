import { appealPaths } from '../../../appeals';
import { errorSummary, t, view, type ViewResult } from '../../../web';
import { tipPaths } from '../../tips.paths';
import { otherWays } from './contacts';
import type { FormCode } from './form-codes';
import { meantPerson } from './meant-person';
import { PICTURED_KINDS, WRITING_AS, type PicturedTyped } from './that-is-me.form';
import type { FormPlace, ShownAgain } from './tip-form.page';

/** For whoever is pictured, and for those who speak for them: a way of their own, past the queue. */
export function thatIsMePage(
  { target, now, language }: FormPlace,
  typed: PicturedTyped,
  code: FormCode,
  { errors, status = 200, headers }: ShownAgain = { errors: [] },
): ViewResult {
  const say = (key: string) => t(key, {}, language);
  const person = meantPerson(target, Number(typed.person) || null, language);
  const persons = target.persons.flatMap(({ number }) => meantPerson(target, number, language) ?? []);
  const model = {
    title: say('tips.pictured.title'),
    action: tipPaths.thatIsMe(target.slug),
    person,
    back: target.live ? appealPaths.show(target.slug) : '/',
    values: typed,
    choices: {
      kind: PICTURED_KINDS.map((value) => ({ value, text: say(`tips.pictured.${value}`) })),
      as: WRITING_AS.map((value) => ({ value, text: say(`tips.as.${value}`) })),
      person: [
        { value: '', text: say('tips.pictured.not_sure') },
        ...persons.map(({ number, reference, label }) => ({
          value: String(number),
          text: `${reference}, ${label}`,
        })),
      ],
    },
    code,
    errors: errorSummary(errors),
    ways: otherWays(target.contacts, now, language),
    say: person?.reference ?? target.name,
  };
  const options = { status, forceId: target.forceId, ...(headers && { headers }) };
  return view('tips/views/public/that-is-me.njk', model, options);
}
