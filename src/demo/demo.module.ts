import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { ForcesModule } from '../forces';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { StillsModule } from '../stills';
import { AddDemoPictures } from './actions/add-demo-pictures';
import { EnrolDemoOfficers } from './actions/enrol-demo-officers';
import { LoadDemo } from './actions/load-demo';
import { OpenLarkfield } from './actions/open-larkfield';
import { TellDemo } from './actions/tell-demo';

/** The Larkfield appeal, for whoever wants to see the house at work. Mounted only where the demo is on. */
@Module({
  imports: [CasesModule, ForcesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [AddDemoPictures, EnrolDemoOfficers, LoadDemo, OpenLarkfield, TellDemo],
  exports: [LoadDemo],
})
export class DemoModule {}
