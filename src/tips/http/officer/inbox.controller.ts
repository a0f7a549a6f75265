import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { londonDay, type ViewResult } from '../../../web';
import { Inboxes } from '../../data/inbox';
import { TipsOfTeam } from '../../data/tips-of-team';
import { readCursor } from '../tip-cursor';
import { inboxPage } from './inbox.page';
import { inboxPlace } from '../inbox-place';

/** The tips of a case, as envelopes. */
@ApiExcludeController()
@Controller('office/cases/:ref/tips')
export class InboxController {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly inboxes: Inboxes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('tips.read')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const place = inboxPlace(query);
    const inbox = await this.inboxes.of(actor, inCase, { ...place, after: readCursor(place.cursor) });
    const today = londonDay(this.clock.now());
    return inboxPage({ actor, inCase, inbox, place, today });
  }
}
