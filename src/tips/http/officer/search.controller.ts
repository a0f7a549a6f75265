import { Body, Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, DomainError, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, londonDay, type FormErrors, type ViewResult } from '../../../web';
import { SearchTips, type TipsFound } from '../../actions/search-tips';
import { Inboxes } from '../../data/inbox';
import { TipsOfTeam } from '../../data/tips-of-team';
import { DEFAULT_PURPOSE } from '../../rules/purpose';
import { openedPlace } from '../inbox-place';
import { foundPage } from './inbox.page';
import { refusedAt } from './refused-words';
import { waitingPage } from './waiting.page';

const NOTHING: TipsFound = { found: [], searched: 0, more: false };

/** Words inside the tips of a case: by a form and never by an address, because names are looked for. */
@ApiExcludeController()
@Controller('office/cases/:ref/tips/search')
export class SearchController {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly inboxes: Inboxes,
    private readonly searchTips: SearchTips,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('tips.read')
  async find(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const place = openedPlace(query);
    const words = bodyText(body, 'words');
    const search = { ref, words, purpose: place.purpose ?? DEFAULT_PURPOSE };
    const result = await this.looked(() => this.searchTips.run(actor, search));
    if (result === 'waits_for_key') return waitingPage(actor, inCase, 'What they say');
    const { found, errors } = result;
    const inbox = await this.inboxes.of(actor, inCase, { ...place, after: null }, found.found);
    const today = londonDay(this.clock.now());
    return foundPage({ actor, inCase, inbox, place, today }, found, words, errors);
  }

  private async looked(
    search: () => Promise<TipsFound>,
  ): Promise<{ found: TipsFound; errors: FormErrors } | 'waits_for_key'> {
    let found = NOTHING;
    try {
      const looking = search().then((result) => (found = result));
      return { errors: (await refusedAt('words', looking)) ?? [], found };
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.code === 'case_key_not_held') return 'waits_for_key';
      throw refusal;
    }
  }
}
