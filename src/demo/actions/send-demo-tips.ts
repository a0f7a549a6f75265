import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import { RouteTip, SetLeadOfficers } from '../../routing';
import { KeyCall, SubmitTip } from '../../tips';
import { readDemoTips, type DemoTip } from './demo-tips';
import type { SignedInAs } from './enrol-demo-officers';
import { HandleDemoTip } from './handle-demo-tip';

/** Forty people tell what they know of Larkfield: by the form, or on the telephone to the room's operator. */
@Injectable()
export class SendDemoTips {
  constructor(
    private readonly setLeads: SetLeadOfficers,
    private readonly submit: SubmitTip,
    private readonly keyCall: KeyCall,
    private readonly route: RouteTip,
    private readonly handle: HandleDemoTip,
  ) {}

  async run(as: SignedInAs, larkfield: Case): Promise<void> {
    const { ref, forceId } = larkfield;
    const officer = await as('officer@northmere.example');
    const leads = [{ person: 3, officerId: officer.id }];
    await this.setLeads.run(await as('sio@northmere.example'), { ref, leads });
    for (const told of await readDemoTips()) {
      const tipId = await this.send(as, larkfield, told);
      // Before anybody opens it. The job that hears of it comes after, and finds it done.
      await this.route.run({ tipId, forceId });
      if (told.then) await this.handle.run(await as(`${told.then.by}@northmere.example`), tipId, told.then);
    }
  }

  private async send(as: SignedInAs, { ref, slug }: Case, { body, keyedAs }: DemoTip): Promise<string> {
    if (keyedAs === null) return (await this.submit.run({ slug: slug ?? '', body, code: null })).tipId;
    const room = await as('room@northmere.example');
    return (await this.keyCall.run(room, { ref, channel: keyedAs, body, code: null })).tip.id;
  }
}
