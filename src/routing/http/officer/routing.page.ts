import { casePaths, casePlace, keepsTeam, type MyCase } from '../../../cases';
import { may, type OfficerActor } from '../../../kernel';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { LeadsInCase, PersonWithLead } from '../../data/people-and-leads';
import type { NamedReader } from '../../data/readers-of-case';
import { routingPaths } from '../../routing.paths';
import { fieldOf, type RoutingValues } from './routing.form';

interface Again {
  readonly said?: boolean;
  readonly values?: RoutingValues;
  readonly errors?: FormErrors;
}

/** Who answers for the tips on whom: a form for those who keep the team, a list for the rest who read. */
export function routingPage(
  actor: OfficerActor,
  { mine, persons, readers }: LeadsInCase & { readonly mine: MyCase },
  { said = false, values, errors = [] }: Again = {},
): ViewResult {
  const keeps = mine.kind === 'investigation' && keepsTeam(mine.part) && may(actor.roles, 'cases.team');
  const model = {
    title: 'Who answers for whom',
    place: casePlace(mine, actor, 'team'),
    said: said ? { text: 'Kept.', more: 'It holds for the tips that come from now on.' } : null,
    errors: errorSummary(errors),
    action: routingPaths.show(mine.ref),
    peoplePath: casePaths.people(mine.ref),
    keeps,
    choices: readers.map(({ id, officer }) => ({ value: id, text: `${officer.name}, ${officer.rank}` })),
    persons: persons.map((person) => row(person, readers, values?.get(person.number))),
  };
  return view('routing/views/officer/show.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

function row(
  { number, label, leadId }: PersonWithLead,
  readers: readonly NamedReader[],
  typed?: string,
): object {
  const lead = readers.find(({ id }) => id === leadId);
  return {
    number,
    label,
    field: fieldOf(number),
    value: typed ?? lead?.id ?? '',
    lead: lead?.officer.name ?? null,
    // The row stays: whoever looks should see why the tips come to the room.
    left: leadId !== null && !lead,
  };
}
