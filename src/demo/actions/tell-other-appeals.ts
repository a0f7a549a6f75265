import { Injectable } from '@nestjs/common';
import { WithdrawAppeal } from '../../appeals';
import { AddToTeam, OpenCase } from '../../cases';
import type { SignedInAs } from './enrol-demo-officers';
import { readOtherAppeals, type OtherAppeal } from './other-appeals';
import { TakeToThePublic } from './take-to-the-public';

/** The appeals beside Larkfield: one waits for its authority, one has ended, one is for practice. */
@Injectable()
export class TellOtherAppeals {
  constructor(
    private readonly openCase: OpenCase,
    private readonly addToTeam: AddToTeam,
    private readonly release: TakeToThePublic,
    private readonly withdraw: WithdrawAppeal,
  ) {}

  async run(as: SignedInAs): Promise<void> {
    for (const told of await readOtherAppeals()) await this.tell(as, told);
  }

  private async tell(as: SignedInAs, told: OtherAppeal): Promise<void> {
    const { ends, case: opening, grounds, withdrawal, ...content } = told;
    const lead = await as('sio@northmere.example');
    const { ref } = await this.openCase.run(lead, {
      ...opening,
      publishedOffenceCount: null,
      lossPence: null,
      arrests: null,
      colleague: 'officer@northmere.example',
    });
    await this.addToTeam.run(lead, { ref, email: 'press@northmere.example', part: 'press' });
    const until = ends === 'withdrawn' ? 'live' : ends;
    const slug = await this.release.run(as, { caseRef: ref, content, grounds, until });
    if (ends !== 'withdrawn') return;
    await this.withdraw.run(await as('press@northmere.example'), { slug, reason: withdrawal });
  }
}
