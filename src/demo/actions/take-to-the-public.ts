import { Inject, Injectable } from '@nestjs/common';
import {
  CRIMESTOPPERS,
  DecideAuthority,
  DraftAppeal,
  offeredReviewDate,
  PublishAppeal,
  SubmitAppeal,
  type ContactPoint,
  type EditionContent,
  type Grounds,
} from '../../appeals';
import { CLOCK, type Clock } from '../../kernel';
import { londonDay } from '../../web';
import type { SignedInAs } from './enrol-demo-officers';

/** How the incident room of the demo can be rung, and Crimestoppers beside it. */
const CONTACTS: readonly ContactPoint[] = [
  {
    kind: 'incident_room',
    label: 'Incident room',
    phone: '01632 960283',
    hours: { opens: '08:00', closes: '22:00', days: null },
  },
  CRIMESTOPPERS,
];

export interface DemoRelease {
  readonly caseRef: string;
  readonly content: Partial<Omit<EditionContent, 'grounds'>>;
  readonly grounds: Omit<Grounds, 'reviewOn'>;
  /** Submitted waits for its authority. */
  readonly until: 'submitted' | 'live';
}

/** Takes an appeal of the demo on its way: the press officer writes, somebody else decides, the press officer publishes. */
@Injectable()
export class TakeToThePublic {
  constructor(
    private readonly draft: DraftAppeal,
    private readonly submit: SubmitAppeal,
    private readonly decide: DecideAuthority,
    private readonly publish: PublishAppeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the appeal's address. */
  async run(as: SignedInAs, { caseRef, content, grounds, until }: DemoRelease): Promise<string> {
    const press = await as('press@northmere.example');
    const reviewOn = offeredReviewDate(londonDay(this.clock.now()), false);
    const { slug, edition } = await this.draft.run(press, {
      caseRef,
      content: { contacts: CONTACTS, ...content, grounds: { ...grounds, reviewOn } },
    });
    await this.submit.run(press, { slug, edition });
    if (until === 'submitted') return slug;
    const inspector = await as('inspector@northmere.example');
    await this.decide.run(inspector, { slug, edition, decision: 'granted', ...grounds, reviewOn });
    await this.publish.run(press, { slug, edition });
    return slug;
  }
}
