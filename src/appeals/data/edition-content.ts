import type { EditionContent } from '../rules/edition-content';
import type { EditionRecord } from './edition-records';
import type { Edition } from './edition.entity';

type ContentColumns = Pick<
  Edition,
  | 'headline'
  | 'standfirst'
  | 'narrative'
  | 'quotes'
  | 'advice'
  | 'victimCallout'
  | 'notesToEditors'
  | 'linesToTake'
  | 'contacts'
  | 'publicAreas'
  | 'offenceCount'
  | 'lossPence'
  | 'arrestsCount'
  | 'arrestsAsAt'
  | 'grounds'
>;

/** What an edition says, out of its row. */
export function contentOf(edition: EditionRecord): EditionContent {
  const { headline, standfirst, narrative, quotes, advice, victimCallout, contacts, publicAreas } = edition;
  return {
    headline,
    standfirst,
    narrative,
    quotes,
    advice,
    victimCallout,
    notesToEditors: edition.notesToEditors,
    linesToTake: edition.linesToTake,
    contacts,
    publicAreas,
    offenceCount: edition.offenceCount,
    lossPence: edition.lossPence,
    arrests: arrestsOf(edition),
    stills: edition.stills.map(({ still }) => still.reference),
    grounds: edition.grounds,
  };
}

export function arrestsOf({ arrestsCount, arrestsAsAt }: Edition): EditionContent['arrests'] {
  return arrestsCount === null || arrestsAsAt === null ? null : { count: arrestsCount, asAt: arrestsAsAt };
}

/** What an edition says, as it stands in its row. Its stills have rows of their own. */
export function columnsOf(content: EditionContent): ContentColumns {
  const { headline, standfirst, advice, victimCallout, publicAreas, offenceCount, lossPence } = content;
  return {
    headline,
    standfirst,
    narrative: [...content.narrative],
    quotes: [...content.quotes],
    advice,
    victimCallout,
    notesToEditors: content.notesToEditors,
    linesToTake: content.linesToTake,
    contacts: [...content.contacts],
    publicAreas,
    offenceCount,
    lossPence,
    arrestsCount: content.arrests?.count ?? null,
    arrestsAsAt: content.arrests?.asAt ?? null,
    grounds: content.grounds,
  };
}
