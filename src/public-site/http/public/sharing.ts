import { appealPaths, type AppealSign, type LiveAppeal } from '../../../appeals';
import { FIRST_LANGUAGE, londonMoment, t } from '../../../web';
import type { Sender } from '../../data/site-addresses';
import { spokenName } from '../../rules/spoken-name';

/** What a messenger, a network or a search engine is told of a page, and may keep for ever. */
export interface Sharing {
  /** A reference and where to look: never a headline, a description or an offence. */
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly card: { readonly address: string; readonly alt: string };
  /** How a search engine may keep the page, and until when. */
  readonly robots: string;
}

/** The words of the card: in the first language, because one address is one picture. */
export function cardWords({ slug, name }: Pick<AppealSign, 'slug' | 'name'>, { force, origin }: Sender) {
  return {
    force,
    kind: t('public-site.card.kind', {}, FIRST_LANGUAGE),
    reference: spokenName(name),
    ask: t('public-site.card.ask', {}, FIRST_LANGUAGE),
    address: origin.replace(/^https?:\/\//, '') + appealPaths.show(slug),
  };
}

/** Of the page of an appeal, or of one person in it, who is known by the reference alone. */
export function sharingOf(
  appeal: Pick<LiveAppeal, 'slug' | 'name' | 'reviewOn'>,
  sender: Sender,
  language: string,
  person?: { readonly number: number; readonly reference: string },
): Sharing {
  const { slug, reviewOn } = appeal;
  const { force, reference, address } = cardWords(appeal, sender);
  const path = person ? appealPaths.person(slug, person.number) : appealPaths.show(slug);
  return {
    title: t('public-site.shared.title', { reference: person?.reference ?? reference }, language),
    description: t('public-site.shared.description', { force }, language),
    url: sender.origin + path,
    card: {
      address: sender.origin + appealPaths.card(slug),
      alt: t('public-site.card.alt', { force, reference, address }, language),
    },
    robots: ['max-image-preview:none', 'noarchive', ...(reviewOn ? [until(reviewOn)] : [])].join(', '),
  };
}

/** Midnight after the last day on which it may stand unless somebody reviews it. */
function until(reviewOn: string): string {
  const midnight = new Date(londonMoment(reviewOn, 23, 59).getTime() + 60_000);
  return `unavailable_after: ${midnight.toISOString()}`;
}
