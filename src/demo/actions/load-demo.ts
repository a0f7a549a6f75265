import { Injectable } from '@nestjs/common';
import { OpenCase } from '../../cases';
import { Forces } from '../../forces';
import { AddDemoPictures } from './add-demo-pictures';
import { readDemoAppeal } from './demo-appeal';
import { EnrolDemoOfficers, type SignedInAs } from './enrol-demo-officers';
import { OpenLarkfield } from './open-larkfield';

/** Fills an empty database with a realistic appeal, through the same actions that people use. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly forces: Forces,
    private readonly enrol: EnrolDemoOfficers,
    private readonly openLarkfield: OpenLarkfield,
    private readonly addPictures: AddDemoPictures,
    private readonly openCase: OpenCase,
  ) {}

  /** Answers whether anything was loaded: a database that knows a force is left as it is. */
  async run(): Promise<boolean> {
    if ((await this.forces.all()).length > 0) return false;
    const told = await readDemoAppeal();
    const as = await this.enrol.run();
    const larkfield = await this.openLarkfield.run(as, told);
    await this.addPictures.run(as, larkfield, told.personsSought);
    await this.openDunmow(as);
    return true;
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
