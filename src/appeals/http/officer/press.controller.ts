import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { OfficerDirectory } from '../../../officers';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { namedIn } from '../../data/named-in';
import { pressPage } from './press.page';

/** The press office's board. */
@ApiExcludeController()
@Controller('office/press')
export class PressController {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly officers: OfficerDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    const appeals = await this.ofOfficer.all(actor);
    const people = await this.officers.byIds([...new Set(appeals.flatMap(({ latest }) => namedIn(latest)))]);
    const board = { appeals, people: new Map(people.map((one) => [one.id, one])) };
    return pressPage(board, actor, this.clock.now());
  }
}
