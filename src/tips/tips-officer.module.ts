import { Module, type OnModuleInit } from '@nestjs/common';
import { CasesModule, WaitingForMe } from '../cases';
import { CaseTipsApiController } from './http/api/case-tips.controller';
import { TipHandlingApiController } from './http/api/tip-handling.controller';
import { TipsApiController } from './http/api/tips.controller';
import { InboxController } from './http/officer/inbox.controller';
import { TipController } from './http/officer/tip.controller';
import { TipHandlingController } from './http/officer/tip-handling.controller';
import { TipScreen } from './http/officer/tip-screen';
import { UnreadTips } from './http/officer/unread-tips';
import { TipsModule } from './tips.module';

/** The inbox, reading and answering, and their JSON twins. */
@Module({
  imports: [CasesModule, TipsModule],
  providers: [TipScreen, UnreadTips],
  controllers: [
    CaseTipsApiController,
    InboxController,
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
