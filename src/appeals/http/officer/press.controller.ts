import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { Overnight } from '../../data/overnight';
import { PressBoards } from '../../data/press-boards';
import { pressPage } from './press.page';

/** The press office's board. */
@ApiExcludeController()
@Controller('office/press')
export class PressController {
  constructor(
    private readonly boards: PressBoards,
    private readonly overnight: Overnight,
  ) {}

  @Get()
  @Officer('appeals.read')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return pressPage(await this.boards.of(actor, await this.overnight.of(actor)), actor);
  }
}
