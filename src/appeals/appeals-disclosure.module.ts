import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { ExportSnapshots } from './actions/export-snapshots';
import { MakeCallBackWord } from './actions/make-call-back-word';
import { AppealsModule } from './appeals.module';
import { AppealFiles } from './data/appeal-file';
import { AroundAppeal } from './data/around-appeal';
import { SnapshotsApiController } from './http/api/snapshots.controller';
import { CallBackController } from './http/officer/call-back.controller';
import { SnapshotsController } from './http/officer/snapshots.controller';

/** What is proved about an appeal: to a court what was public, to somebody who was rung that an officer rang. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [AppealFiles, AroundAppeal, ExportSnapshots, MakeCallBackWord],
  controllers: [CallBackController, SnapshotsApiController, SnapshotsController],
})
export class AppealsDisclosureHttp {}
