import { Module, type OnModuleInit } from '@nestjs/common';
import { CaseNotices, CasesModule, WaitingForMe } from '../cases';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { CallsApiController } from './http/api/calls.controller';
import { CaseTipsApiController } from './http/api/case-tips.controller';
import { FirstLookController } from './http/api/first-look.controller';
import { TipHandlingApiController } from './http/api/tip-handling.controller';
import { TipsApiController } from './http/api/tips.controller';
import { CallsController } from './http/officer/calls.controller';
import { InboxController } from './http/officer/inbox.controller';
import { TipController } from './http/officer/tip.controller';
import { TipHandlingController } from './http/officer/tip-handling.controller';
import { SearchController } from './http/officer/search.controller';
import { TipScreen } from './http/officer/tip-screen';
import { PicturedWaiting } from './http/officer/pictured-waiting';
import { UnreadTips } from './http/officer/unread-tips';
import { TipsModule } from './tips.module';

/** The inbox, reading and answering, and their JSON twins. */
@Module({
  imports: [CasesModule, PersonsSoughtModule, StillsModule, TipsModule],
  providers: [PicturedWaiting, TipScreen, UnreadTips],
  controllers: [
    CallsApiController,
    CallsController,
    CaseTipsApiController,
    FirstLookController,
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
    private readonly notices: CaseNotices,
    private readonly pictured: PicturedWaiting,
  ) {}

  onModuleInit(): void {
    this.waiting.register((actor, cases) => this.unread.of(actor, cases));
    this.waiting.register((actor, cases) => this.pictured.forMe(actor, cases));
    this.notices.register((actor, inCase) => this.pictured.inCase(actor, inCase));
  }
}
