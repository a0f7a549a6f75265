import { ApiProperty } from '@nestjs/swagger';
import { publicRenditions, stillPaths, type StillRecord } from '../../../stills';
import { appealPaths } from '../../appeals.paths';
import type { LiveAppeal, LivePerson } from '../../data/live-appeal';
import { ArrestsSoFarBody, ContactBody } from './edition.dto';
import { SaidBody } from './quote.dto';
import { arrestAnswer, ArrestUpdateAnswer, NewsroomFlagsAnswer } from './told-beside';

export class LivePictureAnswer {
  @ApiProperty({ description: 'whole, or a crop around the face.' })
  framing: string;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;

  @ApiProperty()
  format: string;

  @ApiProperty({ description: 'Ask again at every showing: what is withdrawn answers 410.' })
  href: string;
}

export class LiveStillAnswer {
  @ApiProperty({ example: 'LARKFIELD-3B', description: 'As a caller says it.' })
  ref: string;

  @ApiProperty({ description: 'For people who cannot see the picture. Compulsory beside it.' })
  alt: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ format: 'date-time' })
  capturedAt: string;

  @ApiProperty({ type: [LivePictureAnswer] })
  pictures: LivePictureAnswer[];
}

export class LivePersonAnswer {
  @ApiProperty({ description: 'As the public says it: person 3. The order means nothing.' })
  number: number;

  @ApiProperty()
  label: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ example: '30 to 45', description: 'Years; empty where nobody can say.' })
  apparentAge: string;

  @ApiProperty({ description: 'Shown, and may be under 18 or nobody can say: the stricter rules apply.' })
  mayBeChild: boolean;

  @ApiProperty({ description: 'False: no longer sought. Show no picture of them.' })
  sought: boolean;

  @ApiProperty()
  href: string;

  @ApiProperty({ description: 'The form, with this person chosen.' })
  tipHref: string;

  @ApiProperty({ type: [LiveStillAnswer] })
  stills: LiveStillAnswer[];
}

export class LiveAppealAnswer {
  @ApiProperty({ example: 'larkfield' })
  ref: string;

  @ApiProperty({ example: 'Larkfield' })
  name: string;

  @ApiProperty()
  edition: number;

  @ApiProperty()
  headline: string;

  @ApiProperty()
  standfirst: string;

  @ApiProperty({ type: [String], description: 'One string a paragraph.' })
  narrative: readonly string[];

  @ApiProperty({ type: [SaidBody] })
  quotes: readonly SaidBody[];

  @ApiProperty()
  advice: string;

  @ApiProperty()
  victimCallout: string;

  @ApiProperty({ description: 'For newsrooms: background, terms, whom to ring.' })
  notesToEditors: string;

  @ApiProperty({ type: [ContactBody], description: 'Different promises: show them apart.' })
  contacts: readonly ContactBody[];

  @ApiProperty()
  publicAreas: string;

  @ApiProperty({ type: Number, nullable: true })
  offenceCount: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lossPence: number | null;

  @ApiProperty({ type: ArrestsSoFarBody, nullable: true })
  arrests: ArrestsSoFarBody | null;

  @ApiProperty({
    type: [ArrestUpdateAnswer],
    description: 'Told beside the appeal, newest first. Never who.',
  })
  arrestUpdates: readonly ArrestUpdateAnswer[];

  @ApiProperty({
    type: NewsroomFlagsAnswer,
    description: 'What a newsroom has to know before it shows anything.',
  })
  flags: NewsroomFlagsAnswer;

  @ApiProperty({ format: 'date-time', description: 'Of its first edition.' })
  publishedAt: string;

  @ApiProperty({ format: 'date-time', description: 'Of this edition.' })
  updatedAt: string;

  @ApiProperty()
  href: string;

  @ApiProperty()
  tipHref: string;

  @ApiProperty({ type: [LivePersonAnswer] })
  persons: LivePersonAnswer[];
}

export class LiveAppealList {
  @ApiProperty({ type: [LiveAppealAnswer] })
  items: LiveAppealAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a node has few.' })
  next: string | null;
}

/** A live appeal as anybody is told of it. Of its case nothing but the public name. */
export function liveAnswer(live: LiveAppeal): LiveAppealAnswer {
  const { slug, name, headline, standfirst, narrative, quotes, advice, victimCallout, publicAreas } = live;
  return {
    ref: slug,
    name,
    edition: live.editionNumber,
    headline,
    standfirst,
    narrative,
    quotes,
    advice,
    victimCallout,
    notesToEditors: live.notesToEditors,
    contacts: live.contacts as readonly ContactBody[],
    publicAreas,
    offenceCount: live.offenceCount,
    lossPence: live.lossPence,
    arrests: live.arrests,
    arrestUpdates: live.arrestUpdates.map(arrestAnswer),
    flags: live.flags,
    publishedAt: live.publishedAt.toISOString(),
    updatedAt: live.updatedAt.toISOString(),
    href: appealPaths.show(slug),
    tipHref: appealPaths.tip(slug),
    persons: live.persons.map((person) => personAnswer(slug, person)),
  };
}

function personAnswer(slug: string, person: LivePerson): LivePersonAnswer {
  const { number, label, description, apparentAge, sought, stills } = person;
  return {
    number,
    label,
    description,
    apparentAge,
    mayBeChild: person.mayBeChild,
    sought,
    href: appealPaths.person(slug, number),
    tipHref: appealPaths.tip(slug, number),
    stills: stills.map(stillAnswer),
  };
}

function stillAnswer(still: StillRecord) {
  const { id, reference, alternativeText, place, capturedAt } = still;
  return {
    ref: reference,
    alt: alternativeText,
    place,
    capturedAt: capturedAt.toISOString(),
    pictures: publicRenditions(still).map(({ framing, width, height, format }) => ({
      framing,
      width,
      height,
      format,
      href: stillPaths.publicPicture(id, { framing, width, format }),
    })),
  };
}
