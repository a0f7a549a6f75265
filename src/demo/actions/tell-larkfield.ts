import { Injectable } from '@nestjs/common';
import { AddDemoPictures } from './add-demo-pictures';
import type { DemoAppeal } from './demo-appeal';
import type { SignedInAs } from './enrol-demo-officers';
import { OpenLarkfield } from './open-larkfield';
import { PublishLarkfield } from './publish-larkfield';
import { SendDemoTips } from './send-demo-tips';

/** Operation Larkfield from its opening to the tips on it. */
@Injectable()
export class TellLarkfield {
  constructor(
    private readonly open: OpenLarkfield,
    private readonly addPictures: AddDemoPictures,
    private readonly publish: PublishLarkfield,
    private readonly sendTips: SendDemoTips,
  ) {}

  async run(as: SignedInAs, told: DemoAppeal): Promise<void> {
    const larkfield = await this.open.run(as, told);
    await this.addPictures.run(as, larkfield, told.personsSought);
    await this.publish.run(as, larkfield, told);
    await this.sendTips.run(as, larkfield);
  }
}
