import { createHash } from 'node:crypto';
import type { OfficersAppeal } from '../../src/appeals';
import { AddToTeam, OpenCase, type Case } from '../../src/cases';
import { AddPerson } from '../../src/persons-sought';
import { readWhole, OBJECT_STORE, type ObjectStore } from '../../src/platform';
import {
  AcceptUpload,
  ApproveStill,
  PrepareStill,
  ReceivePicture,
  Stills,
  type StillRecord,
} from '../../src/stills';
import { createReadStream } from 'node:fs';
import type { TestApp } from '../support/app';
import { demoFaces, demoPicture, demoStill, LARKFIELD, LARKFIELD_CONTENT, type Cast } from '../world';
import { makeAppeal } from '../world/appeals';

/** Stands in everything that is typed into a practice case, and in nothing else of the house. */
export const MARK = 'zephyrine';

/** A practice case with one person, one picture, and an appeal that was published. */
export interface PracticeCase {
  readonly inCase: Case;
  readonly still: StillRecord;
  readonly appeal: OfficersAppeal;
  /** Of every file that was made of the picture, and of the file that came. */
  readonly sums: ReadonlySet<string>;
}

/** Everything an officer does with a real case, done with one that is for practice. */
export async function rehearse(house: TestApp, cast: Cast): Promise<PracticeCase> {
  const inCase = await openPractice(house, cast);
  const still = await pictureIn(house, cast, inCase);
  const content = marked(LARKFIELD_CONTENT, [still.reference]);
  const appeal = await makeAppeal(house, cast, inCase, { state: 'live', content });
  const [released] = await house.get(Stills).ofIds(inCase.forceId, [still.id]);
  if (!released) throw new Error('a still that was just released is not there');
  return { inCase, still: released, appeal, sums: await sumsOf(house, released) };
}

export async function openPractice(house: TestApp, { sol, cora, rosa, ada }: Cast): Promise<Case> {
  const opening = {
    ...LARKFIELD,
    reference: 'NM/9/25',
    publicName: MARK,
    operationName: `Operation ${MARK}`,
    offenceType: `Fraud of ${MARK}`,
    areas: [MARK],
    publicAreas: `three towns around ${MARK}`,
  };
  const inCase = await house
    .get(OpenCase)
    .run(sol.actor, { ...opening, practice: true, colleague: cora.email });
  const add = house.get(AddToTeam);
  await add.run(sol.actor, { ref: inCase.ref, email: rosa.email, part: 'member' });
  await add.run(sol.actor, { ref: inCase.ref, email: ada.email, part: 'press' });
  return inCase;
}

async function pictureIn(
  house: TestApp,
  { ada, cora }: Cast,
  { ref: caseRef, forceId }: Case,
): Promise<StillRecord> {
  await house.get(AddPerson).run(cora.actor, {
    caseRef,
    label: `A man with a ${MARK} cap`,
    description: `Seen beside the ${MARK} fountain.`,
    apparentAge: '35 to 45',
  });
  const told = demoStill('still-1.jpg');
  const { id, reference } = await house.get(AcceptUpload).run(ada.actor, {
    caseRef,
    received: await house.get(ReceivePicture).run(createReadStream(demoPicture('still-1.jpg'))),
    person: { number: 1 },
    alt: `A man at the ${MARK} counter.`,
    place: `The ${MARK} shop`,
    capturedAt: new Date(told.capturedAt),
    suppliedBy: 'The shop',
  });
  await house.get(PrepareStill).run(ada.actor, { ref: reference, faces: demoFaces(told) });
  await house.get(ApproveStill).run(ada.actor, { ref: reference });
  const [still] = await house.get(Stills).ofIds(forceId, [id]);
  if (!still) throw new Error('a still that was just approved is not there');
  return still;
}

function marked(content: typeof LARKFIELD_CONTENT, stills: readonly string[]) {
  const { headline, standfirst, narrative, quotes, advice, victimCallout } = content;
  const mark = (text: string) => `${text} About ${MARK}.`;
  return {
    stills,
    headline: `Police would like to speak to one man about ${MARK}`,
    standfirst: mark(standfirst),
    narrative: narrative.map(mark),
    quotes: quotes.map((quote) => ({ ...quote, text: mark(quote.text) })),
    advice: mark(advice),
    victimCallout: mark(victimCallout),
    notesToEditors: mark(headline),
    linesToTake: mark(headline),
  };
}

async function sumsOf(house: TestApp, still: StillRecord): Promise<ReadonlySet<string>> {
  const original = await readWhole(await house.get<ObjectStore>(OBJECT_STORE).get(still.originalKey));
  return new Set([sumOf(original), ...still.renditions.map(({ sha256 }) => sha256)]);
}

export const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
