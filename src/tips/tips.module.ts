import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { JobsModule } from '../jobs';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { AddNote } from './actions/add-note';
import { AllocateTip } from './actions/allocate-tip';
import { CallTarget } from './actions/call-target';
import { CheckTip } from './actions/check-tip';
import { DisposeTip } from './actions/dispose-tip';
import { HoldTip } from './actions/hold-tip';
import { KeepSeen } from './actions/keep-seen';
import { KeyCall } from './actions/key-call';
import { OpenTip } from './actions/open-tip';
import { ReadNotes } from './actions/read-notes';
import { RecordSearch } from './actions/record-search';
import { RegisterTip } from './actions/register-tip';
import { ReopenTip } from './actions/reopen-tip';
import { ReplyToTipster } from './actions/reply-to-tipster';
import { ReportTip } from './actions/report-tip';
import { SayTipAct } from './actions/say-tip-act';
import { SealTip } from './actions/seal-tip';
import { SearchTips } from './actions/search-tips';
import { SetFirstLook } from './actions/set-first-look';
import { WriteNote } from './actions/write-note';
import { FirstLooks } from './data/first-looks';
import { Inboxes } from './data/inbox';
import { SealedTalks } from './data/sealed-talks';
import { SeenRecords } from './data/seen-records';
import { TipCountsOfCases } from './data/tip-counts';
import { TipEnvelopes } from './data/tip-envelopes';
import { TipNotes } from './data/tip-notes';
import { PeopleOfTips } from './data/tip-people';
import { Tips } from './data/tips';
import { TipsOfTeam } from './data/tips-of-team';

const DATA = [
  FirstLooks,
  Inboxes,
  PeopleOfTips,
  SealedTalks,
  SeenRecords,
  TipCountsOfCases,
  TipEnvelopes,
  TipNotes,
  Tips,
  TipsOfTeam,
];
const PARTS_OF_ACTIONS = [
  CallTarget,
  CheckTip,
  HoldTip,
  KeepSeen,
  ReadNotes,
  RecordSearch,
  RegisterTip,
  ReportTip,
  SayTipAct,
  WriteNote,
];
const ACTIONS = [
  AddNote,
  AllocateTip,
  DisposeTip,
  KeyCall,
  OpenTip,
  ReopenTip,
  ReplyToTipster,
  SealTip,
  SearchTips,
  SetFirstLook,
];

/** Tips as rows, what seals them and what opens them, in every process: the keys come with an officer's session. */
@Module({
  imports: [
    AppealsModule,
    AuditModule,
    CasesModule,
    JobsModule,
    OfficersModule,
    PersonsSoughtModule,
    StillsModule,
  ],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  exports: [...DATA, ...ACTIONS],
})
export class TipsModule {}
