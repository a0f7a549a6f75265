import { Inject, Injectable } from '@nestjs/common';
import {
  DecideAuthority,
  offeredReviewDate,
  PublishAppeal,
  type EditionContent,
  type Grounds,
} from '../../appeals';
import { CLOCK, type Clock } from '../../kernel';
import { londonDay } from '../../web';
import type { SignedInAs } from './enrol-demo-officers';
import { WriteDemoAppeal } from './write-demo-appeal';

export interface DemoRelease {
  readonly caseRef: string;
  readonly content: Partial<Omit<EditionContent, 'grounds'>>;
  readonly grounds: Omit<Grounds, 'reviewOn'>;
  /** Why words stay that the wording check finds: which point of it, and the reason. */
  readonly kept?: { readonly point: string; readonly reason: string };
  /** Submitted waits for its authority. */
  readonly until: 'draft' | 'submitted' | 'live';
}

/** Takes an appeal of the demo on its way: the press officer writes, somebody else decides, the press officer publishes. */
@Injectable()
export class TakeToThePublic {
  constructor(
    private readonly write: WriteDemoAppeal,
    private readonly decide: DecideAuthority,
    private readonly publish: PublishAppeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the appeal's address. */
  async run(as: SignedInAs, release: DemoRelease): Promise<string> {
    const press = await as('press@northmere.example');
    const reviewOn = offeredReviewDate(londonDay(this.clock.now()), false);
    const { slug, edition } = await this.write.run(press, release, reviewOn);
    if (release.until !== 'live') return slug;
    const inspector = await as('inspector@northmere.example');
    await this.decide.run(inspector, { slug, edition, decision: 'granted', ...release.grounds, reviewOn });
    await this.publish.run(press, { slug, edition });
    return slug;
  }
}
