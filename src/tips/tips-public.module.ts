import { Module, type OnModuleInit } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { Rounds } from '../jobs';
import { OfficersModule } from '../officers';
import { AddToTalk } from './actions/add-to-talk';
import { CloseTipsterAccess } from './actions/close-tipster-access';
import { ReturnToTip } from './actions/return-to-tip';
import { SubmitTip } from './actions/submit-tip';
import { SweepTipsterSessions } from './actions/sweep-tipster-sessions';
import { TipsterAccess } from './actions/tipster-access';
import { TipsterDialogue } from './actions/tipster-dialogue';
import { TipsterSessions } from './data/tipster-sessions';
import { SubmissionsController } from './http/api/submissions.controller';
import { TipstersController } from './http/api/tipsters.controller';
import { FloodGate } from './http/flood-gate';
import { DialogueController } from './http/public/dialogue.controller';
import { DialoguePages } from './http/public/dialogue-pages';
import { FormCodes } from './http/public/form-codes';
import { ReturnController } from './http/public/return.controller';
import { ThatIsMeController } from './http/public/that-is-me.controller';
import { TipFormController } from './http/public/tip-form.controller';
import { TipsModule } from './tips.module';

/** What a tipster can do: nothing here opens a key of an officer or of a case. */
@Module({
  imports: [AppealsModule, AuditModule, CasesModule, TipsModule],
  providers: [
    AddToTalk,
    CloseTipsterAccess,
    ReturnToTip,
    SubmitTip,
    TipsterAccess,
    TipsterDialogue,
    TipsterSessions,
  ],
  exports: [CloseTipsterAccess, ReturnToTip, SubmitTip, TipsterDialogue],
})
export class TipstersModule {}

/** The form, the receipt, the way back; and their JSON twins. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule, TipsModule, TipstersModule],
  providers: [DialoguePages, FloodGate, FormCodes],
  controllers: [
    DialogueController,
    ReturnController,
    SubmissionsController,
    ThatIsMeController,
    TipFormController,
    TipstersController,
  ],
})
export class TipsPublicHttp {}

/** What repeats. */
@Module({ providers: [SweepTipsterSessions, TipsterSessions] })
export class TipsWorker implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly sweep: SweepTipsterSessions,
  ) {}

  onModuleInit(): void {
    const everyMs = 5 * 60_000;
    this.rounds.register({ name: 'sweep sessions of tipsters', everyMs, run: () => this.sweep.run() });
  }
}
