import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Case } from '../../src/cases';
import { UnitOfWork } from '../../src/platform';
import {
  AcceptUpload,
  ApproveStill,
  PrepareStill,
  ReceivePicture,
  ReleaseStills,
  Stills,
  WithdrawStill,
  type FaceBox,
  type StillRecord,
  type Upload,
} from '../../src/stills';
import type { TestApp } from '../support/app';
import type { Cast } from './officers';
import { DEMO_FOLDER, DEMO_PERSONS, type DemoStill } from './persons';

export type StillUntil = 'uploaded' | 'prepared' | 'approved' | 'public' | 'withdrawn';

const LIFE: readonly StillUntil[] = ['uploaded', 'prepared', 'approved', 'public', 'withdrawn'];

/** A picture of the demo by its file: `still-3.jpg`. */
export function demoStill(file: string): DemoStill {
  const found = DEMO_PERSONS.flatMap(({ stills }) => stills).find((still) => still.file === file);
  if (!found) throw new Error(`The demo has no ${file}.`);
  return found;
}

export const demoPicture = (file: string): string => path.join(DEMO_FOLDER, file);

/** The faces on a picture of the demo, as an officer would mark them. */
export function demoFaces({ faceBox, bystanderFaces = [] }: DemoStill): FaceBox[] {
  const bystanders = bystanderFaces.map((box) => ({ ...box, who: 'bystander' as const }));
  return [{ ...faceBox, who: 'sought' }, ...bystanders];
}

export interface StillWish {
  /** A picture of the demo. */
  readonly file: string;
  /** Number of the person in the case. */
  readonly person: number;
  readonly until?: StillUntil;
}

/** Ada uploads a picture and takes it as far as was wished; releasing it is what publishing an appeal does. */
export async function addStill(
  house: TestApp,
  { ada }: Cast,
  { ref, forceId }: Case,
  { file, person, until = 'uploaded' }: StillWish,
): Promise<StillRecord> {
  const told = demoStill(file);
  const received = await house.get(ReceivePicture).run(createReadStream(demoPicture(file)));
  const upload: Upload = {
    caseRef: ref,
    received,
    person: { number: person },
    alt: told.alt,
    place: told.place,
    capturedAt: new Date(told.capturedAt),
    suppliedBy: 'The shop',
  };
  const { id, reference } = await house.get(AcceptUpload).run(ada.actor, upload);
  const reaches = (state: StillUntil) => LIFE.indexOf(until) >= LIFE.indexOf(state);
  if (reaches('prepared'))
    await house.get(PrepareStill).run(ada.actor, { ref: reference, faces: demoFaces(told) });
  if (reaches('approved')) await house.get(ApproveStill).run(ada.actor, { ref: reference });
  if (reaches('public')) await release(house, ada, forceId, id);
  if (reaches('withdrawn')) {
    await house.get(WithdrawStill).run(ada.actor, { ref: reference, reason: 'Asked for by the lead.' });
  }
  return (await house.get(Stills).ofIds(forceId, [id]))[0]!;
}

/** The long way back for a still that was withdrawn. */
export async function approveAnew(house: TestApp, { ada }: Cast, ref: string): Promise<void> {
  const told = DEMO_PERSONS.flatMap(({ stills }) => stills).find(({ reference }) => reference === ref);
  if (!told) throw new Error(`The demo has no ${ref}.`);
  await house.get(PrepareStill).run(ada.actor, { ref, faces: demoFaces(told) });
  await house.get(ApproveStill).run(ada.actor, { ref });
}

/** What publishing an appeal does to its stills. */
export async function release(
  house: TestApp,
  { actor }: Cast['ada'],
  forceId: string,
  id: string,
): Promise<void> {
  const [still] = await house.get(Stills).ofIds(forceId, [id]);
  await house
    .get(UnitOfWork)
    .run((tx) => house.get(ReleaseStills).within(tx, actor, forceId, [{ id, revision: still!.revision }]));
}
