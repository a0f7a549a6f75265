import type { StillRecord } from '../../stills';
import { publicRenditions, stillPaths } from '../../stills';
import { appealPaths } from '../appeals.paths';
import { arrestSentence } from '../arrest-words';
import { quotesSaid } from '../rules/victim-account';
import { contentOf } from '../data/edition-content';
import type { EditionRecord } from '../data/edition-records';
import type { PublishedRecord, SnapshotAuthority, SnapshotStill } from '../rules/snapshot';
import { canonicalHash } from './snapshot-document';

/** An edition as the public is shown it from this moment: its words, people, pictures and addresses. */
export function publishedRecord(
  edition: EditionRecord,
  stills: readonly StillRecord[],
  { slug, origin }: { readonly slug: string; readonly origin: string },
): PublishedRecord {
  // Why it should go out, and what is said when somebody asks, is the force's own affair; what the pictures are is said
  // below, file by file.
  const { grounds: _grounds, linesToTake: _lines, stills: _references, ...said } = contentOf(edition);
  const words = { ...said, quotes: quotesSaid(said.quotes, edition.consents) };
  const shown = [
    appealPaths.show(slug),
    ...edition.persons.map(({ person }) => appealPaths.person(slug, person.number)),
    appealPaths.card(slug),
    appealPaths.tip(slug),
  ];
  return {
    // What a row holds as a date or leaves undefined is said here as JSON says it.
    words: JSON.parse(JSON.stringify({ ...words, ...arrestsTold(edition) })) as Record<string, unknown>,
    persons: edition.persons.map(({ person, label, description, ageFrom, ageTo }) => ({
      number: person.number,
      label,
      description,
      ageFrom,
      ageTo,
    })),
    stills: stills.map((still) => stillShown(still, origin)),
    authority: edition.authority && authorityOf(edition.authority),
    shownAt: shown.map((path) => origin + path),
  };
}

/** Where arrests are told beside it: as the public reads them. */
function arrestsTold({ arrestUpdates }: EditionRecord): object {
  return arrestUpdates.length > 0 ? { arrestUpdates: arrestUpdates.map((one) => arrestSentence(one)) } : {};
}

function stillShown(still: StillRecord, origin: string): SnapshotStill {
  const { reference, id, person, revision, alternativeText, place, capturedAt } = still;
  const files = publicRenditions(still).map((file) => ({
    address: origin + stillPaths.publicPicture(id, file),
    width: file.width,
    height: file.height,
    format: file.format,
    sha256: file.sha256,
    bytes: file.bytes,
  }));
  return {
    reference,
    id,
    person: person.number,
    revision,
    alternativeText,
    place,
    capturedAt: capturedAt.toISOString(),
    files: files.sort((one, other) => (one.address < other.address ? -1 : 1)),
  };
}

function authorityOf(authority: NonNullable<EditionRecord['authority']>): SnapshotAuthority {
  const { id, officerId, decidedAt, reviewOn, carriedFrom, carriedAs } = authority;
  const { purpose, necessity, proportionality, alternatives, risk, reason } = authority;
  const { excludedStills, excludedPlaces } = authority;
  const grounds = { purpose, necessity, proportionality, alternatives, risk, reason };
  return {
    id,
    officerId,
    decidedAt: decidedAt.toISOString(),
    reviewOn,
    carried: carriedFrom && carriedAs ? { from: carriedFrom, kind: carriedAs } : null,
    groundsSha256: canonicalHash({ ...grounds, excludedStills, excludedPlaces }),
  };
}
