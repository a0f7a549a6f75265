import { apparentAgeWords } from '../../../persons-sought';
import type { OfficerActor } from '../../../kernel';
import { bodyNumber, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import type { EditionRecord } from '../../data/edition-records';
import { differencesOf } from './differences';
import { valuesOfEdition } from './edition.form';
import { fieldsInWords, type FieldInWords } from './field-words';
import { nameOfAppeal, placeOf } from './place';
import { STATE_WORDS } from './words';

/** Two editions of an appeal beside each other, word by word: of those this officer may know of. */
export function differencesPage(file: AppealFile, actor: OfficerActor, query: unknown): ViewResult {
  const { editions, appeal } = file;
  const numbered = (field: string) => editions.find(({ number }) => number === bodyNumber(query, field));
  const after = numbered('edition') ?? editions[editions.length - 1];
  const before = numbered('since') ?? editions[editions.indexOf(after) - 1] ?? after;
  const choices = editions.map(({ number, state }) => ({
    value: String(number),
    text: `Edition ${number}: ${STATE_WORDS[state].text.toLowerCase()}`,
  }));
  return view('appeals/views/officer/differences.njk', {
    title: 'What changed',
    lead: `${nameOfAppeal(file)}, edition ${after.number} beside edition ${before.number}.`,
    place: placeOf(file, actor),
    back: { text: 'The appeal', href: appealPaths.office(appeal.slug) },
    action: appealPaths.differences(appeal.slug),
    choices,
    since: String(before.number),
    edition: String(after.number),
    fields: differencesOf(said(before), said(after)),
  });
}

/** Everything an edition says, the people in the words it keeps of them included. */
function said(edition: EditionRecord): FieldInWords[] {
  return [
    ...fieldsInWords(valuesOfEdition(edition, contentOf(edition))),
    ...edition.persons.map(({ person, label, description, ageFrom: from, ageTo: to }) => ({
      label: `Person ${person.number}`,
      text: [label, description, from !== null && to !== null ? apparentAgeWords({ from, to }) : '']
        .filter(Boolean)
        .join('\n'),
    })),
  ];
}
