import { atCase, personPaths } from '../../../persons-sought';
import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import type { Letter } from '../../data/letter.entity';
import type { LetterFacts } from '../../data/letters';
import type { LetterRefusal } from '../../rules/letter';
import { stillPaths } from '../../stills.paths';

const CANNOT: Readonly<Record<LetterRefusal, string>> = {
  letter_is_practice: 'This is a practice case, so no letter is signed: there is nobody to send it to.',
  letter_still_sought: 'This person is sought, or may still be shown. There is nothing to write yet.',
  letter_places_open:
    'Our own pages have not been seen to be empty yet. The house looks every few seconds: come back in a minute.',
};

/** The letter that somebody is no longer sought: what it would say, and those that were signed. */
export function letterPage(facts: LetterFacts, letters: readonly Letter[], actor: OfficerActor): ViewResult {
  const { inCase, person, references, others, refusal } = facts;
  const { ref } = inCase;
  const model = {
    title: `Letter about person ${person.number}`,
    place: atCase(inCase, actor).place,
    back: { text: `Person ${person.number}`, href: personPaths.show(ref, person.number) },
    cannot: refusal && CANNOT[refusal],
    references: references.join(', ') || 'None was ever shown',
    asked: `${others.asked} asked, ${others.answered} answered`,
    action: stillPaths.letter(ref, person.number),
    signer: actor.name,
    letters: letters.map(({ id, madeAt, sha256 }) => ({
      at: consoleDateTime(madeAt),
      datetime: madeAt.toISOString(),
      href: `${stillPaths.letter(ref, person.number)}/${id}.pdf`,
      hash: sha256.slice(0, 12),
    })),
  };
  return view('stills/views/officer/letter.njk', model);
}
