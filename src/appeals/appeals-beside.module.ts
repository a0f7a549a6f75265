import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { TellArrest } from './actions/tell-arrest';
import { AppealsModule } from './appeals.module';
import { AppealFiles } from './data/appeal-file';
import { AroundAppeal } from './data/around-appeal';
import { ArrestsApiController } from './http/api/arrests.controller';
import { ConsentsApiController } from './http/api/consents.controller';
import { ArrestsController } from './http/officer/arrests.controller';
import { ConsentsController } from './http/officer/consents.controller';

/** What is said beside a live appeal, while its edition stays as it was authorised. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [AppealFiles, AroundAppeal, TellArrest],
  controllers: [ArrestsApiController, ArrestsController, ConsentsApiController, ConsentsController],
})
export class AppealsBesideHttp {}
