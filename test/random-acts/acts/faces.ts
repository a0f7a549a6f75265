import type { OfficerActor } from '../../../src/kernel';
import {
  RecordProceedings,
  RecordSearchState,
  RevisePerson,
  type ProceedingsState,
  type SearchState,
} from '../../../src/persons-sought';
import { ApproveStill, PrepareStill, WithdrawStill } from '../../../src/stills';
import { DEMO_PERSONS, demoFaces, demoStill } from '../../world';
import type { PersonKnown } from '../memory';
import { pick, PICTURE, type Act, type Stage } from '../stage';

export const withdrawStill: Act = async ({ house, memory }, actor, draw) => {
  const still = pick(memory.stills, draw.a)!;
  await house.get(WithdrawStill).run(actor, { ref: still.ref, reason: 'It has to go.' });
  memory.withdrawn(still);
  still.byItself = true;
};

/** The long way back of a picture that was withdrawn. */
export const prepareAnew: Act = async ({ house, memory }, actor, draw) => {
  const away = memory.stills.filter(({ approved }) => !approved);
  const still = pick(draw.c % 5 ? away : memory.stills, draw.a);
  if (!still) return;
  await house.get(PrepareStill).run(actor, { ref: still.ref, faces: demoFaces(demoStill(PICTURE)) });
  Object.assign(still, { approved: false, released: false, byItself: false });
  if (draw.b % 4 === 0) return;
  await house.get(ApproveStill).run(actor, { ref: still.ref });
  still.approved = true;
};

export const approveStill: Act = async ({ house, memory }, actor, draw) => {
  const still = pick(memory.stills, draw.a)!;
  await house.get(ApproveStill).run(actor, { ref: still.ref });
  still.approved = true;
};

const PAST_SOUGHT = ['identified', 'located', 'cleared', 'concluded'] as const;

export const identify: Act = ({ house, memory }, actor, { a, b }) => {
  const person = pick(memory.persons, a)!;
  return searched({ house, memory }, actor, { person, state: pick(PAST_SOUGHT, b)! });
};

export const arrest: Act = ({ house, memory }, actor, { a }) =>
  proceeded({ house, memory }, actor, { person: pick(memory.persons, a)!, state: 'active' });

/** Soon after: where nobody is sought, nothing can be shown and nothing go wrong. */
export const comeBack: Act = async ({ house, memory }, actor, { a }) => {
  const person = pick(
    memory.persons.filter((one) => !memory.isSought(one)),
    a,
  );
  if (person && person.search !== 'sought')
    await searched({ house, memory }, actor, { person, state: 'sought' });
  if (person?.proceedings === 'active') await proceeded({ house, memory }, actor, { person, state: 'ended' });
};

async function searched(
  { house, memory }: Stage,
  actor: OfficerActor,
  { person, state }: { person: PersonKnown; state: SearchState },
): Promise<void> {
  await house.get(RecordSearchState).run(actor, { personId: person.id, state, reason: 'It was told.' });
  person.search = state;
  memory.recorded(person);
}

async function proceeded(
  { house, memory }: Stage,
  actor: OfficerActor,
  { person, state }: { person: PersonKnown; state: ProceedingsState },
): Promise<void> {
  await house.get(RecordProceedings).run(actor, { personId: person.id, state, reason: 'It was told.' });
  person.proceedings = state;
  memory.recorded(person);
}

export const ageAnew: Act = async ({ house, memory }, actor, draw) => {
  const person = pick(memory.persons, draw.a)!;
  const { label, description } = DEMO_PERSONS[person.number - 1]!;
  const child = draw.b % 4 === 0;
  const apparentAge = child ? '15 to 19' : '20 to 30';
  await house.get(RevisePerson).run(actor, { personId: person.id, label, description, apparentAge });
  person.child = child;
};
