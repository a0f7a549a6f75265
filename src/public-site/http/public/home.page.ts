import { appealPaths, type LiveAppeal } from '../../../appeals';
import { londonMoment, PICTURE_SIZES, publicDate, t, view, type ViewResult } from '../../../web';
import type { SiteContents } from '../../data/site-appeals';
import { spokenName } from '../../rules/spoken-name';
import { capitalised } from './appeal.page';
import { personCards } from './people';
import type { Reading } from './reading';

/** Faces in the strip of the first appeal: two rows of four on a telephone, of which the last says "See all". */
const STRIP_MOST = 7;
/** Fewer faces than this are shown larger. */
const STRIP_FEW = 4;

/** What a site asks its public now: one appeal large, the others as equal cards, ended ones by name. */
export function homePage(contents: SiteContents, { language }: Reading): ViewResult {
  const { force, live, ended } = contents;
  const lead = live.find((appeal) => soughtIn(appeal) > 0) ?? live[0];
  const name = force?.name ?? '';
  const model = {
    title: t('public-site.home.title', {}, language),
    description: t('public-site.home.lead', { force: name }, language),
    lead: lead ? leadOf(lead, contents, language) : null,
    cards: live.filter((appeal) => appeal !== lead).map((appeal) => card(appeal, contents, language)),
    ended: ended.map(({ name: ofAppeal, endedOn }) => ({
      reference: spokenName(ofAppeal),
      day: publicDate(londonMoment(endedOn, 12), language),
    })),
  };
  return view('public-site/views/public/home.njk', model);
}

function leadOf(appeal: LiveAppeal, contents: SiteContents, language: string): object {
  const sought = personCards(appeal, soughtIn(appeal) <= STRIP_FEW ? 'tile' : 'strip', language);
  const faces = sought.filter(({ picture }) => picture !== null).slice(0, STRIP_MOST);
  return {
    ...card(appeal, contents, language),
    faces,
    few: faces.length <= STRIP_FEW,
    sizes: faces.length <= STRIP_FEW ? PICTURE_SIZES.tile : PICTURE_SIZES.strip,
    published: publicDate(appeal.publishedAt, language),
  };
}

function card(appeal: LiveAppeal, { force, forces }: SiteContents, language: string): object {
  const { slug, headline, standfirst, publicAreas, forceId, publishedAt } = appeal;
  const maker = forces.find(({ id }) => id === forceId);
  const from = maker && maker.id !== force?.id ? maker.name : '';
  return {
    path: appealPaths.show(slug),
    headline,
    standfirst,
    kind: [from, capitalised(publicAreas)].filter((part) => part !== '').join(', '),
    people: soughtIn(appeal),
    published: publicDate(publishedAt, language),
  };
}

const soughtIn = ({ persons }: LiveAppeal): number => persons.filter(({ sought }) => sought).length;
