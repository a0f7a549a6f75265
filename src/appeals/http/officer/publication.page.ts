import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import { shownStills } from '../../actions/appeal-readiness';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { isOpen } from '../../rules/edition-state';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import { blockerChecks, type Check } from './checks';
import { rankedName } from './people';
import { picturesFor } from './pictures';
import { nameOfAppeal, placeOf } from './place';
import { plainThumb } from './thumbs';
import { counted, dayInWords } from './words';

/** What publishing will do, or what is in its way. `refused` says that somebody pressed and was told no. */
export function publicationPage(
  file: AppealFile,
  actor: OfficerActor,
  blockers: readonly PublicationBlocker[],
  refused: boolean,
): ViewResult {
  const { appeal, latest } = file;
  const { slug } = appeal;
  const inTheWay = isOpen(latest.state) ? blockerChecks(blockers) : [NOTHING_WAITS];
  const model = {
    title: `Publish edition ${latest.number}`,
    headline: latest.headline,
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(slug) },
    action: appealPaths.publication(slug),
    edition: latest.number,
    said: refused
      ? 'It was not published: it is not as it was when you opened the page. This is how it stands now.'
      : null,
    blockers: inTheWay,
    effect: effectOf(file),
    facts: factsOf(file),
    pictures: shownStills(latest).map(({ still }) => plainThumb(still, picturesFor(actor, file))),
  };
  return view('appeals/views/officer/publication.njk', model, { status: refused ? 409 : 200 });
}

const NOTHING_WAITS: Check = {
  tag: { text: 'Nothing to do', tone: 'care' },
  text: 'No edition of this appeal waits to be published.',
};

function effectOf({ latest, live }: AppealFile): string {
  const count = shownStills(latest).length;
  const pictures =
    count === 0
      ? 'No picture goes out with it.'
      : `${counted(count, 'picture goes', 'pictures go')} public with it.`;
  const replaces = live ? ` It takes the place of edition ${live.number}.` : '';
  return `The public reads it at once. ${pictures}${replaces}`;
}

function factsOf(file: AppealFile): object[] {
  const { latest, appeal } = file;
  const { authority, reviewOn } = latest;
  return [
    { key: 'Address', value: appealPaths.show(appeal.slug) },
    ...(authority
      ? [
          {
            key: 'Authorised',
            value: `${consoleDateTime(authority.decidedAt)}, ${rankedName(file, authority.officerId)}`,
          },
        ]
      : []),
    ...(reviewOn ? [{ key: 'Review by', value: dayInWords(reviewOn) }] : []),
  ];
}
