import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from '../../src/cases';
import { AddPerson, type PersonSought } from '../../src/persons-sought';
import { projectRoot } from '../../src/platform';
import type { TestApp } from '../support/app';
import type { Cast } from './officers';

/** One picture as the demo tells of it. */
export interface DemoStill {
  readonly file: string;
  readonly faceBox: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly bystanderFaces?: DemoStill['faceBox'][];
  readonly alt: string;
  readonly reference: string;
  readonly place: string;
  readonly capturedAt: string;
}

interface DemoPerson {
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly apparentAge: string;
  readonly stills: readonly DemoStill[];
}

export const DEMO_FOLDER = path.join(projectRoot, 'demo/card-courier');

/** Everybody the demo seeks. The world seeks the first three of them. */
export const DEMO_PERSONS = (
  JSON.parse(readFileSync(path.join(DEMO_FOLDER, 'appeal.json'), 'utf8')) as { personsSought: DemoPerson[] }
).personsSought;

/** Three people are sought in Larkfield: Cora adds them, and they are numbered 1 to 3. */
export async function seekThree(house: TestApp, { cora }: Cast, { ref }: Case): Promise<PersonSought[]> {
  const added: PersonSought[] = [];
  for (const { label, description, apparentAge } of DEMO_PERSONS.slice(0, 3)) {
    const input = { caseRef: ref, label, description, apparentAge };
    added.push(await house.get(AddPerson).run(cora.actor, input));
  }
  return added;
}
