import { Injectable } from '@nestjs/common';
import { OpenCase } from '../../cases';
import type { DemoAppeal } from './demo-appeal';
import type { SignedInAs } from './enrol-demo-officers';
import { TellLarkfield } from './tell-larkfield';
import { TellOtherAppeals } from './tell-other-appeals';

/** Everything that happens once everybody of the demo is there, in the order in which it would. */
@Injectable()
export class TellDemo {
  constructor(
    private readonly larkfield: TellLarkfield,
    private readonly others: TellOtherAppeals,
    private readonly openCase: OpenCase,
  ) {}

  async run(as: SignedInAs, told: DemoAppeal): Promise<void> {
    await this.larkfield.run(as, told);
    await this.others.run(as);
    await this.openDunmow(as);
  }

  /** The other force has a case of its own, so that "sees nothing" means more than "has nothing". */
  private async openDunmow(as: SignedInAs): Promise<void> {
    await this.openCase.run(await as('sio@eastholm.example'), {
      reference: 'EH/0093/25',
      operationName: 'Operation Dunmow',
      publicName: 'Dunmow',
      offenceType: 'Burglary',
      publishedOffenceCount: null,
      lossPence: null,
      areas: ['Eastholm'],
      publicAreas: 'Eastholm',
      arrests: null,
      colleague: 'officer@eastholm.example',
    });
  }
}
