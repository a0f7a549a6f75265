import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule, KeyRotations } from '../cases';
import { JobHandlers, JobsModule } from '../jobs';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { TipsModule } from '../tips';
import { RemindFirstLooks } from './actions/remind-first-looks';
import { HandOut } from './actions/hand-out';
import { RouteTip } from './actions/route-tip';
import { SetLeadOfficers } from './actions/set-lead-officers';
import { TakeBackTips } from './actions/take-back-tips';
import { TellWaiting } from './actions/tell-waiting';
import { WriteLead } from './actions/write-lead';
import { LeadOfficers } from './data/lead-officers';
import { PeopleAndLeads } from './data/people-and-leads';
import { ReadersOfCase } from './data/readers-of-case';
import { WaitingTips } from './data/waiting-tips';
import { LeadOfficersController } from './http/api/lead-officers.controller';
import { RoutingController } from './http/officer/routing.controller';
import { FirstLookRounds } from './jobs/first-look-rounds.job';
import { MailOverdue, SendOverdue } from './jobs/mail-overdue.job';
import { MailWaiting } from './jobs/mail-waiting.job';
import { RouteTipJob } from './jobs/route-tip.job';

const DATA = [LeadOfficers, PeopleAndLeads, ReadersOfCase, WaitingTips];
const PARTS_OF_ACTIONS = [HandOut, TakeBackTips, TellWaiting, WriteLead];
const ACTIONS = [RemindFirstLooks, RouteTip, SetLeadOfficers];

/** Who gets which tip. In every process: whoever leaves a team leaves their tips, wherever the press came from. */
@Module({
  imports: [AuditModule, CasesModule, JobsModule, OfficersModule, PersonsSoughtModule, TipsModule],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  exports: [...DATA, ...ACTIONS],
})
export class RoutingModule implements OnModuleInit {
  constructor(
    private readonly rotations: KeyRotations,
    private readonly takeBack: TakeBackTips,
  ) {}

  onModuleInit(): void {
    this.rotations.register((tx, rotation) => this.takeBack.run(tx, rotation));
  }
}

/** The page and its JSON twin. */
@Module({ imports: [RoutingModule], controllers: [RoutingController, LeadOfficersController] })
export class RoutingOfficerHttp {}

/** Hands tips out, and tells by mail that they wait. */
@Module({
  imports: [RoutingModule, CasesModule, TipsModule],
  providers: [RouteTipJob, MailWaiting, MailOverdue, SendOverdue, FirstLookRounds],
})
export class RoutingWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly route: RouteTipJob,
    private readonly mail: MailWaiting,
    private readonly overdue: MailOverdue,
  ) {}

  onModuleInit(): void {
    this.handlers.register('notify-officers', (payload) => this.route.run(payload));
    this.handlers.register('mail-overdue', (payload) => this.overdue.run(payload));
    this.handlers.register('send-mail', (payload) => this.mail.run(payload));
  }
}
