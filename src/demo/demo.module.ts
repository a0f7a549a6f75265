import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { CasesModule } from '../cases';
import { ForcesModule } from '../forces';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { RoutingModule } from '../routing';
import { StillsModule } from '../stills';
import { TipstersModule, TipsModule } from '../tips';
import { AddDemoPictures } from './actions/add-demo-pictures';
import { EnrolDemoOfficers } from './actions/enrol-demo-officers';
import { HandleDemoTip } from './actions/handle-demo-tip';
import { LoadDemo } from './actions/load-demo';
import { OpenLarkfield } from './actions/open-larkfield';
import { PublishLarkfield } from './actions/publish-larkfield';
import { SendDemoTips } from './actions/send-demo-tips';
import { TakeToThePublic } from './actions/take-to-the-public';
import { WriteDemoAppeal } from './actions/write-demo-appeal';
import { TellDemo } from './actions/tell-demo';
import { TellLarkfield } from './actions/tell-larkfield';
import { TellOtherAppeals } from './actions/tell-other-appeals';

/** The Larkfield appeal, for whoever wants to see the house at work. Mounted only where the demo is on. */
@Module({
  imports: [AppealsModule, CasesModule, ForcesModule, OfficersModule, PersonsSoughtModule, RoutingModule, StillsModule, TipsModule, TipstersModule],
  providers: [AddDemoPictures, EnrolDemoOfficers, HandleDemoTip, LoadDemo, OpenLarkfield, PublishLarkfield, SendDemoTips, TakeToThePublic, TellDemo, TellLarkfield, TellOtherAppeals, WriteDemoAppeal],
  exports: [LoadDemo],
})
export class DemoModule {}
