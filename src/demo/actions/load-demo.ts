import { Inject, Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import { CONFIG, type Config } from '../../platform';
import { readDemoAppeal } from './demo-appeal';
import { EnrolDemoOfficers } from './enrol-demo-officers';
import { markBegun, markDone } from './half-loaded';
import { TellDemo } from './tell-demo';

/** Fills an empty database with a realistic appeal, through the same actions that people use. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly forces: Forces,
    private readonly enrol: EnrolDemoOfficers,
    private readonly tell: TellDemo,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers whether anything was loaded: a database that knows a force is left as it is. */
  async run(): Promise<boolean> {
    if ((await this.forces.all()).length > 0) return false;
    await markBegun(this.config);
    const told = await readDemoAppeal();
    await this.tell.run(await this.enrol.run(), told);
    await markDone(this.config);
    return true;
  }
}
