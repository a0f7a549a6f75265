import { Module, type OnModuleInit } from '@nestjs/common';
import { CasesModule, WaitingForMe } from '../cases';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { CallsApiController } from './http/api/calls.controller';
import { CaseTipsApiController } from './http/api/case-tips.controller';
import { TipHandlingApiController } from './http/api/tip-handling.controller';
import { TipsApiController } from './http/api/tips.controller';
import { CallsController } from './http/officer/calls.controller';
import { InboxController } from './http/officer/inbox.controller';
import { TipController } from './http/officer/tip.controller';
import { TipHandlingController } from './http/officer/tip-handling.controller';
import { SearchController } from './http/officer/search.controller';
import { TipScreen } from './http/officer/tip-screen';
import { UnreadTips } from './http/officer/unread-tips';
import { TipsModule } from './tips.module';

/** The inbox, reading and answering, and their JSON twins. */
@Module({
  imports: [CasesModule, PersonsSoughtModule, StillsModule, TipsModule],
  providers: [TipScreen, UnreadTips],
  controllers: [
    CallsApiController,
    CallsController,
    CaseTipsApiController,
    InboxController,
    SearchController,
    TipController,
    TipHandlingApiController,
    TipHandlingController,
    TipsApiController,
  ],
})
export class TipsOfficerHttp implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingForMe,
    private readonly unread: UnreadTips,
  ) {}

  onModuleInit(): void {
    this.waiting.register((actor, cases) => this.unread.of(actor, cases));
  }
}
