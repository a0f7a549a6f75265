import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { StillsModule } from '../stills';
import { AppealChanges } from './actions/appeal-changes';
import { AppealReadiness } from './actions/appeal-readiness';
import { BeginEdition } from './actions/begin-edition';
import { DecideAuthority } from './actions/decide-authority';
import { DraftAppeal } from './actions/draft-appeal';
import { EnterAppeal } from './actions/enter-appeal';
import { KeepContent } from './actions/keep-content';
import { PublishAppeal } from './actions/publish-appeal';
import { ReplaceLive } from './actions/replace-live';
import { ReviseAppeal } from './actions/revise-appeal';
import { SubmitAppeal } from './actions/submit-appeal';
import { TakeDown } from './actions/take-down';
import { WithdrawAppeal } from './actions/withdraw-appeal';
import { WriteEdition } from './actions/write-edition';
import { Appeals } from './data/appeals';
import { AppealsOfOfficer } from './data/appeals-of-officer';
import { EditionRecords } from './data/edition-records';
import { PublicAppeals } from './data/public-appeals';

const DATA = [Appeals, AppealsOfOfficer, EditionRecords, PublicAppeals];
const PARTS_OF_ACTIONS = [
  AppealChanges,
  BeginEdition,
  EnterAppeal,
  KeepContent,
  ReplaceLive,
  TakeDown,
  WriteEdition,
];
const ACTIONS = [
  AppealReadiness,
  DecideAuthority,
  DraftAppeal,
  PublishAppeal,
  ReviseAppeal,
  SubmitAppeal,
  WithdrawAppeal,
];

/** The appeals, in every process. */
@Module({
  imports: [AuditModule, CasesModule, StillsModule],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  exports: [...DATA, ...ACTIONS],
})
export class AppealsModule {}
