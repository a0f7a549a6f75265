import { t, type Picture } from '../../../web';
import { mayBeShown, personPaths } from '../../../persons-sought';
import { blockersOf, officePicture, stillPaths, type StillRecord } from '../../../stills';
import { thumbnail, type ShownTo } from './pictures';
import type { Tag } from './words';

/** One picture among those of a case: whether it goes in, where it stands, and what it still lacks. */
export interface Thumb {
  readonly reference: string;
  readonly prefix: string;
  readonly short: string;
  readonly alt: string;
  readonly picture: Picture | null;
  /** Whether it can be ticked. */
  readonly open: boolean;
  readonly ticked: boolean;
  readonly blocked: boolean;
  readonly tag: Tag | null;
  readonly word: string;
  readonly cannot: string;
  readonly sentences: readonly string[];
  readonly mend: { readonly text: string; readonly href: string } | null;
}

interface Showing {
  readonly caseRef: string;
  readonly now: Date;
  /** References that go in. */
  readonly ticked: readonly string[];
  /** References the live edition shows; null where nothing is live. */
  readonly live: readonly string[] | null;
}

/** The pictures of a case for the editor; what was withdrawn is there only while the edition still names it. */
export function editorThumbs(stills: readonly StillRecord[], showing: Showing): Thumb[] {
  return stills
    .filter(({ standing, reference }) => standing !== 'withdrawn' || showing.ticked.includes(reference))
    .map((still) => thumbOf(still, showing));
}

/** The same where there is nothing to mend: only pictures and what is said beside them. */
export function plainThumb(
  still: StillRecord,
  shown: ShownTo,
  said: { tag?: Tag; word?: string } = {},
): Thumb {
  return {
    ...namesOf(still),
    alt: still.alternativeText,
    picture: thumbnail(still, shown),
    open: true,
    ticked: true,
    blocked: false,
    tag: said.tag ?? null,
    word: said.word ?? '',
    cannot: '',
    sentences: [],
    mend: null,
  };
}

function thumbOf(still: StillRecord, { caseRef, now, ticked, live }: Showing): Thumb {
  const { reference, standing, person } = still;
  const approved = standing === 'approved' || standing === 'public';
  const lacks = standing === 'uploaded' || standing === 'prepared' ? blockersOf(still, now) : [];
  const shown = mayBeShown(person);
  const thumb = { ...plainThumb(still, officePicture), ticked: ticked.includes(reference) };
  if (!shown) {
    const href = personPaths.show(caseRef, person.number);
    return {
      ...thumb,
      blocked: true,
      tag: { text: 'Not shown', tone: 'care' },
      cannot: 'cannot go out.',
      sentences: [`Person ${person.number} is no longer sought, or proceedings are active.`],
      mend: { text: `Person ${person.number}`, href },
    };
  }
  if (standing === 'withdrawn') {
    return {
      ...thumb,
      blocked: true,
      tag: { text: 'Withdrawn', tone: 'care' },
      cannot: 'was withdrawn.',
      sentences: ['Untick it, or prepare and approve it again.'],
      mend: { text: 'See it', href: stillPaths.show(reference) },
    };
  }
  if (approved) return { ...thumb, ...standingOf(live, reference) };
  return {
    ...thumb,
    blocked: true,
    tag: tagOf(lacks),
    cannot: lacks.length > 0 ? 'cannot be approved yet.' : 'is not approved yet.',
    sentences: lacks.map(sentenceOf),
    mend:
      lacks.length > 0
        ? { text: 'Prepare it', href: stillPaths.preparation(reference) }
        : { text: 'Approve it', href: stillPaths.show(reference) },
  };
}

function standingOf(live: readonly string[] | null, reference: string): Pick<Thumb, 'tag' | 'word'> {
  const added = live !== null && !live.includes(reference);
  return added ? { tag: { text: 'New', tone: 'act' }, word: '' } : { tag: null, word: 'Approved' };
}

function tagOf(lacks: ReturnType<typeof blockersOf>): Tag {
  const covers = lacks.find(({ reason }) => reason === 'uncovered_bystander');
  if (covers && 'count' in covers) return { text: `${covers.count} to cover`, tone: 'care' };
  return { text: lacks.length > 0 ? 'To complete' : 'To approve', tone: 'care' };
}

const sentenceOf = ({ reason }: ReturnType<typeof blockersOf>[number]): string =>
  t(`stills.errors.still_blocked_${reason}`);

function namesOf({ reference }: StillRecord): Pick<Thumb, 'reference' | 'prefix' | 'short'> {
  return {
    reference,
    prefix: reference.replace(/[^-]+$/, ''),
    short: reference.replace(/^.*-/, ''),
  };
}
