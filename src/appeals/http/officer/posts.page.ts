import type { OfficerActor } from '../../../kernel';
import { SOCIAL_SHAPES, type SocialShape } from '../../../stills';
import { view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { picturesFor, thumbnail } from './pictures';
import { nameOfAppeal, placeOf } from './place';

const SHAPE_WORDS: Readonly<Record<SocialShape, string>> = {
  square: 'Square',
  wide: '16:9',
};

/** The pictures of the live edition, each in the shapes that networks show. */
export function postsPage(file: AppealFile, actor: OfficerActor): ViewResult {
  const { slug } = file.appeal;
  const shown = picturesFor(actor, file);
  const stills = (file.live?.stills ?? []).filter(
    ({ still, excepted }) => !excepted && still.standing === 'public',
  );
  return view('appeals/views/officer/posts.njk', {
    title: 'For our own posts',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(slug) },
    action: appealPaths.posts(slug),
    shapes: SOCIAL_SHAPES.map((value) => ({ value, text: SHAPE_WORDS[value] })),
    stills: stills.map(({ still }) => ({
      reference: still.reference,
      label: still.person.label,
      alt: still.alternativeText,
      picture: thumbnail(still, shown),
    })),
  });
}
