import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { CasesModule } from '../cases';
import { ForcesModule } from '../forces';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { AddDemoPictures } from './actions/add-demo-pictures';
import { EnrolDemoOfficers } from './actions/enrol-demo-officers';
import { LoadDemo } from './actions/load-demo';
import { OpenLarkfield } from './actions/open-larkfield';
import { PublishLarkfield } from './actions/publish-larkfield';
import { TakeToThePublic } from './actions/take-to-the-public';
import { TellDemo } from './actions/tell-demo';
import { TellOtherAppeals } from './actions/tell-other-appeals';

/** The Larkfield appeal, for whoever wants to see the house at work. Mounted only where the demo is on. */
@Module({
  imports: [AppealsModule, CasesModule, ForcesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [AddDemoPictures, EnrolDemoOfficers, LoadDemo, OpenLarkfield, PublishLarkfield, TakeToThePublic, TellDemo, TellOtherAppeals],
  exports: [LoadDemo],
})
export class DemoModule {}
