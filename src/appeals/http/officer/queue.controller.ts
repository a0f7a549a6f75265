import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { AuthorityQueue } from '../../data/authority-queue';
import { queuePage } from './queue.page';

/** What waits for authority. */
@ApiExcludeController()
@Controller('office/press/waiting')
export class QueueController {
  constructor(
    private readonly queue: AuthorityQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return queuePage(await this.queue.of(actor), this.clock.now());
  }
}
