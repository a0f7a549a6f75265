import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  AppealsOfOfficer,
  CRIMESTOPPERS,
  DecideAuthority,
  DraftAppeal,
  KeepWording,
  PublishAppeal,
  pointOf,
  SubmitAppeal,
  unanswered,
  WithdrawAppeal,
  wordingFindings,
  WordingSurroundings,
  type EditionContent,
  type OfficersAppeal,
} from '../../src/appeals';
import type { Case } from '../../src/cases';
import type { TestApp } from '../support/app';
import type { Cast, Person } from './officers';
import { DEMO_FOLDER } from './persons';

export type AppealState = 'draft' | 'submitted' | 'authorised' | 'live' | 'withdrawn';

const LIFE: readonly AppealState[] = ['draft', 'submitted', 'authorised', 'live', 'withdrawn'];

interface ToldAppeal {
  readonly headline: string;
  readonly standfirst: string;
  readonly narrative: readonly string[];
  readonly quotes: readonly { officer: { name: string; rank: string; role: string }; text: string }[];
  readonly advice: string;
  readonly victimCallout: string;
}

const TOLD = (
  JSON.parse(readFileSync(path.join(DEMO_FOLDER, 'appeal.json'), 'utf8')) as { appeal: ToldAppeal }
).appeal;

/** What the demo says of Larkfield; figures and areas come from the case. */
export const LARKFIELD_CONTENT = {
  headline: TOLD.headline,
  standfirst: TOLD.standfirst,
  narrative: TOLD.narrative,
  quotes: TOLD.quotes.map(({ officer, text }) => ({ ...officer, text })),
  advice: TOLD.advice,
  victimCallout: TOLD.victimCallout,
  contacts: [
    {
      kind: 'incident_room',
      label: 'Incident room',
      phone: '01632 960283',
      hours: { opens: '08:00', closes: '22:00', days: null },
    },
    CRIMESTOPPERS,
  ],
} satisfies Partial<EditionContent>;

/** What an authorising officer writes who grants it. */
export const GROUNDS = {
  decision: 'granted',
  purpose: 'To identify three people seen on camera.',
  necessity: 'Enquiries in seven boroughs have named nobody.',
  proportionality: 'Faces only, in public places, for four weeks.',
  reviewOn: '2025-12-29',
} as const;

export interface AppealWish {
  readonly state: AppealState;
  /** Beyond what the demo says. */
  readonly content?: Partial<EditionContent>;
}

/** Ada drafts and submits it, Bello authorises it, Ada publishes it; as far as was wished. */
export async function makeAppeal(
  house: TestApp,
  { ada, bello }: Cast,
  { ref: caseRef }: Case,
  { state, content = {} }: AppealWish,
): Promise<OfficersAppeal> {
  const draft = await house
    .get(DraftAppeal)
    .run(ada.actor, { caseRef, content: { ...LARKFIELD_CONTENT, ...content } });
  await takeAppeal(house, { ada, bello }, draft, state);
  return house.get(AppealsOfOfficer).forActor(ada.actor, draft.slug);
}

/** Takes the newest edition of an appeal from draft as far as was wished. */
export async function takeAppeal(
  house: TestApp,
  { ada, bello }: { ada: Person; bello: Person },
  { slug, edition }: { slug: string; edition: number },
  state: AppealState,
): Promise<void> {
  const reaches = (wanted: AppealState) => LIFE.indexOf(state) >= LIFE.indexOf(wanted);
  if (reaches('submitted')) await keepWhatIsFound(house, ada, { slug, edition });
  if (reaches('submitted')) await house.get(SubmitAppeal).run(ada.actor, { slug, edition });
  if (reaches('authorised')) await house.get(DecideAuthority).run(bello.actor, { slug, edition, ...GROUNDS });
  if (reaches('live')) await house.get(PublishAppeal).run(ada.actor, { slug, edition });
  if (reaches('withdrawn')) await house.get(WithdrawAppeal).run(ada.actor, { slug, reason: 'It is over.' });
}

/** Ada answers the wording check: what it finds in the demo's own words stays, because the family agreed. */
export async function keepWhatIsFound(
  house: TestApp,
  ada: Person,
  { slug, edition }: { slug: string; edition: number },
): Promise<void> {
  const { latest, inCase } = await house.get(AppealsOfOfficer).forActor(ada.actor, slug);
  if (latest.state !== 'draft') return;
  const content = { ...latest, arrests: null, stills: latest.stills.map(({ still }) => still.reference) };
  const found = wordingFindings(content, await house.get(WordingSurroundings).of(inCase));
  const points = new Set(unanswered(found, latest.keptWordings).map(pointOf));
  for (const point of points) {
    const reason = 'Her daughter agreed on 28 November.';
    await house.get(KeepWording).run(ada.actor, { slug, edition, point, reason });
  }
}
